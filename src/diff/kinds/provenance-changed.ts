import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'provenance' },
  mirror: 'provenance-changed',
  says: 'Source or check differs',
};
