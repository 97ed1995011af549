import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'tool', kind: 'added' },
  mirror: 'form-removed',
  says: 'Form or checklist added: {item}',
};
