import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['exit'] },
  mirror: 'exit-removed',
  says: 'Exit added: {title}',
};
