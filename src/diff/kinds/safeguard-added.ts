import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['safeguard'] },
  mirror: 'safeguard-removed',
  says: 'Safeguard added',
};
