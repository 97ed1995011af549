import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'involved', kind: 'added' },
  mirror: 'involved-removed',
  says: 'Takes part now: {item}',
};
