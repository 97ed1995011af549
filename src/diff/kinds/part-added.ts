import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['sop', 'phase', 'section'] },
  mirror: 'part-removed',
  says: '{Noun} added: {title}',
};
