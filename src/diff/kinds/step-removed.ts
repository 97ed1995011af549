import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['step'] },
  mirror: 'step-added',
  says: 'Step left out: {title}',
};
