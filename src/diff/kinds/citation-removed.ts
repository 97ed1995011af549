import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'citation', kind: 'removed' },
  mirror: 'citation-added',
  says: 'No longer carries out: {item}',
};
