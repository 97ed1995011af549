import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['measure'] },
  mirror: 'measure-removed',
  says: 'Measure added: {title}',
};
