import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'language', kind: 'added' },
  mirror: 'working-language-removed',
  says: 'Working language added: {item}',
};
