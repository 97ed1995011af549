import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'given-to-person', kind: 'removed' },
  mirror: 'information-to-person-added',
  says: 'The person is no longer told: {item}',
};
