import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'scope', trend: 'less' },
  mirror: 'scope-widened',
  says: 'Reaches fewer people or places',
};
