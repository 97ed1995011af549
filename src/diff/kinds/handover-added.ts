import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['handover'] },
  mirror: 'handover-removed',
  says: 'Handover added: {title}',
};
