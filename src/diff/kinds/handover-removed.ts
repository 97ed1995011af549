import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['handover'] },
  mirror: 'handover-added',
  says: 'Handover left out: {title}',
};
