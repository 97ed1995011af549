import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'moved', elements: ['step'] },
  mirror: 'step-moved',
  says: 'Step moved to another measure: {title}',
};
