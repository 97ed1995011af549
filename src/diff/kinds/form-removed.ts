import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'tool', kind: 'removed' },
  mirror: 'form-added',
  says: 'Form or checklist left out: {item}',
};
