import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'answer', kind: 'removed' },
  mirror: 'answer-added',
  says: 'Answer left out: {item}',
};
