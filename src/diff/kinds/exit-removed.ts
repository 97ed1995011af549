import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['exit'] },
  mirror: 'exit-added',
  says: 'Exit left out: {title}',
};
