import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'assignment', kind: 'added' },
  mirror: 'assignment-removed',
  says: 'Role filled: {title}',
};
