import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'steps' },
  mirror: 'steps-rewritten',
  says: 'Steps in words of its own',
};
