import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'legal-basis' },
  mirror: 'legal-basis-changed',
  says: 'Another national norm',
};
