import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'assignment', kind: 'removed' },
  mirror: 'assignment-added',
  says: 'Role no longer filled: {title}',
};
