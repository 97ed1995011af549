import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'polarity' },
  mirror: 'polarity-changed',
  says: 'For whom more is better differs',
};
