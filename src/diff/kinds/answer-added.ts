import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'answer', kind: 'added' },
  mirror: 'answer-removed',
  says: 'Answer added: {item}',
};
