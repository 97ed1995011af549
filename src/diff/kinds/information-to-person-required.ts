import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'given-to-person', kind: 'changed', trend: 'more' },
  mirror: 'information-to-person-optional',
  says: 'The person must be told: {item}',
};
