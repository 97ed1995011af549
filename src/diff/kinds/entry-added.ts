import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: {
    subject: 'item',
    kind: 'added',
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
  mirror: 'entry-removed',
  says: '{Noun} added: {title}',
};
