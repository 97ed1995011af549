import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['principle'] },
  mirror: 'principle-added',
  says: 'Principle left out: {title}',
};
