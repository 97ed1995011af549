import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'moved' },
  mirror: 'element-moved',
  says: '{Noun} moved: {title}',
};
