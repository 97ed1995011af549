import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['sop', 'phase', 'section'] },
  mirror: 'part-added',
  says: '{Noun} left out: {title}',
};
