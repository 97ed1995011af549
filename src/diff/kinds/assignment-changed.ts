import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'assignment', kind: 'changed' },
  mirror: 'assignment-changed',
  says: 'Role filled by another institution: {title}',
};
