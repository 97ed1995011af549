import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'answer', kind: 'changed' },
  mirror: 'answer-redirected',
  says: 'Answer leads elsewhere: {item}',
};
