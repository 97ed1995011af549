import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'renamed' },
  mirror: 'id-replaced',
  says: '{Noun} has another id: {title}',
};
