import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'involved', kind: 'removed' },
  mirror: 'involved-added',
  says: 'No longer takes part: {item}',
};
