import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['institution'] },
  mirror: 'institution-added',
  says: 'Institution removed: {title}',
};
