import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['step'] },
  mirror: 'step-removed',
  says: 'Step added: {title}',
};
