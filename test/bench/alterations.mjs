/** Countries that write only what differs: some thirty alterations each, on the measures of the baseline. */
import { ACTORS, EVENTS } from './names.mjs';
import { line, prose, title } from './prose.mjs';
import { inline } from './yaml.mjs';

/** Steps of each measure of the baseline. */
const STEPS = 4;

/**
 * What a country alters, and what it adopts.
 * @param measures how many the baseline has
 * @param perSop how many each SOP has: the first of them is walked through, so none of its steps goes
 */
export function altered(random, id, measures, perSop) {
  const alterations = [];
  const adopted = [];
  for (let number = 1; number <= measures; number++) {
    if (random.chance(0.35)) adopted.push(`m${number}`);
    else for (const make of chosen(random, number % perSop === 1)) alterations.push(make(number, random, id));
  }
  return { adopted, alterations };
}

/** Two of the kinds, and never two that reach for the same field. */
function chosen(random, isWalked) {
  const possible = isWalked ? KINDS.filter((one) => one !== omission && one !== move) : KINDS;
  const first = random.below(possible.length);
  return [possible[first], possible[(first + 1 + random.below(possible.length - 1)) % possible.length]];
}

const lastStep = (number) => `s${number * STEPS}`;
const firstStep = (number) => `s${number * STEPS - STEPS + 1}`;

/** With its reasons, as each alteration has them. */
const reasoned = (random, { effect, ...what }) => ({
  ...what,
  ...(effect && { effect }),
  reason: line(random, 2),
  gist: line(random),
  legal_basis: inline({ act: 'protection-act', art: '12(1)', version: '2023-01-01', checked: '2026-04-01' }),
});

const time = (number, random) =>
  reasoned(random, {
    on: `m${number}`,
    set: {
      when: inline({ max: 1 + random.below(30), unit: 'calendar-days', from: random.pick(EVENTS) }),
    },
  });

const words = (number, random) =>
  reasoned(random, { on: lastStep(number), set: { text: prose(random, 3), by: random.pick(ACTORS) } });

const reply = (number, random) =>
  reasoned(random, {
    on: `h${number}`,
    set: { reply: inline({ max: 2, unit: 'working-days', from: 'request-received' }) },
    effect: 'strengthens',
  });

const forChildren = (number, random) =>
  reasoned(random, {
    on: `s${number * STEPS - 1}`,
    applies_to: inline({ age: 'child' }),
    set: { note: line(random) },
  });

const advice = (number, random) =>
  reasoned(random, { on: `sg${number * 2}`, set: { force: 'should' }, effect: 'weakens' });

const step = (number, random, id) =>
  reasoned(random, {
    add: {
      after: lastStep(number),
      step: { id: id('s'), do: title(random), text: prose(random, 1), by: random.pick(ACTORS) },
    },
    effect: 'strengthens',
  });

const safeguard = (number, random, id) =>
  reasoned(random, {
    add: { last_in: `m${number}`, safeguard: { id: id('sg'), text: line(random) } },
    effect: 'strengthens',
  });

const omission = (number, random) =>
  reasoned(random, {
    on: firstStep(number),
    omit: { then: 'next', covered_by: line(random) },
    effect: 'equivalent',
  });

const move = (number, random) =>
  reasoned(random, {
    on: `s${number * STEPS - 2}`,
    move: inline({ after: `s${number * STEPS - 1}` }),
    effect: 'neutral',
  });

const KINDS = [time, words, reply, omission, forChildren, advice, step, safeguard, move];
