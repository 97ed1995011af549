import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'force', trend: 'less' },
  mirror: 'force-raised',
  says: '{Noun} binds less strongly',
};
