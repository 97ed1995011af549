import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'responsible', kind: 'added' },
  mirror: 'responsible-removed',
  says: 'Responsible added: {item}',
};
