import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'force', trend: 'more' },
  mirror: 'force-lowered',
  says: '{Noun} binds more strongly',
};
