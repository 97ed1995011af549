import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'split' },
  mirror: 'element-merged',
  says: '{Noun} split: {title}',
};
