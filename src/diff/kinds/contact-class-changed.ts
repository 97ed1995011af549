import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'contact-class' },
  mirror: 'contact-class-changed',
  says: 'Who may read the entry differs',
};
