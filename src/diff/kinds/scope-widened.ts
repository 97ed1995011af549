import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'scope', trend: 'more' },
  mirror: 'scope-narrowed',
  says: 'Reaches more people or places',
};
