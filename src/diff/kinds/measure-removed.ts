import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['measure'] },
  mirror: 'measure-added',
  says: 'Measure left out: {title}',
};
