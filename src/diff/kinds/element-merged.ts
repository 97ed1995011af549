import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'merged' },
  mirror: 'element-split',
  says: '{Noun} merged from several: {title}',
};
