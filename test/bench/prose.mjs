/** Seeded words for the bench: the same seed gives the same text on every machine. */

/** A generator of whole numbers (mulberry32). @param seed a whole number */
export function numbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (limit) => next() % limit,
    chance: (share) => next() < share * 2 ** 32,
    pick: (list) => list[next() % list.length],
  };
}

const WHO = [
  'The first responder',
  'The case manager',
  'The duty desk',
  'The guardian',
  'The interpreter',
  'Whoever opens the door',
  'The focal point',
  'The receiving service',
  'The lawyer',
  'The social worker',
  'The person who took the call',
  'The sending side',
];
const DOES = [
  'explains in plain words',
  'writes down in two lines',
  'repeats at the next meeting',
  'asks, without pressing for an answer,',
  'checks with the other side',
  'agrees with the person',
  'passes on, with consent,',
  'confirms within the agreed time',
  'notes in the plan',
  'goes through, as often as the person wants,',
];
const WHAT = [
  'what happens next and who decides',
  'which help there is and what it costs',
  'how the person can be reached safely',
  'which papers are missing and who obtains them',
  'what the person wants the family to know',
  'where the person sleeps tonight',
  'what was agreed on the journey and on arrival',
  'which risks were seen and what was done about them',
  'how to complain and to whom',
  'which data were passed on, to whom and why',
  'when the next talk takes place',
  'what the person’s doctor needs to know',
];
const HOW = [
  'before anyone asks for a signature',
  'in a language that the person understands',
  'in a quiet room, away from those who came along',
  'on the same day',
  'as soon as the person has slept and eaten',
  'and again when the person asks for it',
  'without using the word that a stranger could read',
  'even where no decision has been taken yet',
  'and leaves a copy only where it is safe to keep one',
  'together with the child’s guardian where there is a child',
  'before the journey begins',
  'so that nobody has to tell the same story twice',
];
const SHORT = [
  'If in doubt, take the **safer** way.',
  'Nobody has to decide on the first day.',
  'Silence is *not* consent.',
  'Stay until someone has taken over.',
  'Where this cannot be done, say so and write down why.',
  'A “no” today closes no door.',
  'Ask only what is needed now.',
  'Keep the promise, or do not make it.',
];
const VERBS = ['Agree on', 'Prepare', 'Check', 'Explain', 'Record', 'Arrange', 'Review', 'Confirm', 'Offer'];
const NOUNS = [
  'the safe contact',
  'the plan for the next days',
  'the journey',
  'the papers',
  'the first talk',
  'the reply of the other side',
  'medical care',
  'legal advice',
  'the claim for wages',
  'the meeting with the guardian',
  'the risk assessment',
  'the place to stay',
];
const TAILS = [
  'with the person',
  'before the decision',
  'with the other country',
  'for the first night',
  'after arrival',
  'within the agreed time',
  'in two languages',
  'together with the lawyer',
];

export const sentence = (random) =>
  random.chance(0.2)
    ? random.pick(SHORT)
    : `${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)} ${random.pick(HOW)}.`;

/** A title or the words of a step, without a full stop. */
export const title = (random) => `${random.pick(VERBS)} ${random.pick(NOUNS)} ${random.pick(TAILS)}`;

/** One line. @param count number of sentences */
export const line = (random, count = 1) => Array.from({ length: count }, () => sentence(random)).join(' ');

/** Paragraphs in lines of up to 150 characters, as editors write them. @param count number of sentences */
export function prose(random, count) {
  const paragraphs = [];
  for (let left = count; left > 0; left -= 4) paragraphs.push(wrapped(line(random, Math.min(left, 4))));
  return `${paragraphs.join('\n\n')}\n`;
}

function wrapped(text) {
  const lines = [];
  let at = '';
  for (const word of text.split(' ')) {
    if (at.length + word.length > 149) {
      lines.push(at);
      at = word;
    } else at = at === '' ? word : `${at} ${word}`;
  }
  return [...lines, at].join('\n');
}
