import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'language', kind: 'removed' },
  mirror: 'working-language-added',
  says: 'Working language left out: {item}',
};
