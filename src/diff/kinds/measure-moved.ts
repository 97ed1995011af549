import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'moved', elements: ['measure'] },
  mirror: 'measure-moved',
  says: 'Measure moved to another part: {title}',
};
