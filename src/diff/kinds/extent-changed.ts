import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'extent' },
  mirror: 'extent-changed',
  says: 'How much of “{item}” is carried out',
};
