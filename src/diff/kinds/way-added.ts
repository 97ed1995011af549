import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'way', kind: 'added' },
  mirror: 'way-removed',
  says: 'Way added: {item}',
};
