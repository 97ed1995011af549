import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'given-to-person', kind: 'changed', trend: 'less' },
  mirror: 'information-to-person-required',
  says: 'The person need not be told: {item}',
};
