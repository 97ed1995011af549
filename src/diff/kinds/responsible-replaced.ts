import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'responsible', kind: 'changed' },
  mirror: 'responsible-replaced',
  says: 'Responsible replaced',
};
