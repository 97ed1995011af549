import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['institution'] },
  mirror: 'institution-removed',
  says: 'Institution added: {title}',
};
