import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: {
    subject: 'item',
    kind: 'removed',
    elements: [
      'actor',
      'instrument',
      'source',
      'term',
      'country',
      'form',
      'stop',
      'event',
      'way',
      'information',
      'answer',
      'scope',
    ],
  },
  mirror: 'entry-added',
  says: '{Noun} removed: {title}',
};
