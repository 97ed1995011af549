import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'citation', kind: 'added' },
  mirror: 'citation-removed',
  says: 'Carries out as well: {item}',
};
