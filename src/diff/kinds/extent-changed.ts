import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'extent' },
  mirror: 'extent-changed',
  says: 'Carries out another extent of {item}',
};
