import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['principle'] },
  mirror: 'principle-removed',
  says: 'Principle added: {title}',
};
