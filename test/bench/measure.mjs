/** Measures as full as those of real guidelines: steps, a decision, safeguards, a handover, recommendations. */

import { ACTORS, ARTICLES, EVENTS, FORMS, INFORMATION, STOPS, WAYS } from './names.mjs';
import { line, prose, title } from './prose.mjs';
import { inline } from './yaml.mjs';

/** Mints ids, counting each kind from 1. @param prefix of a layer, `xa-`, or nothing */
export function ids(prefix) {
  const given = new Map();
  return (kind) => {
    const next = (given.get(kind) ?? 0) + 1;
    given.set(kind, next);
    return `${prefix}${kind}${next}`;
  };
}

/** Some different ones of a list. */
const some = (random, list, count) => {
  const from = random.below(list.length);
  return Array.from({ length: count }, (_, nth) => list[(from + nth) % list.length]);
};
const EDITORIAL = inline({ kind: 'editorial', checked: 'unverified' });

/**
 * One measure.
 * @param otherwise where its decision leads for the answer "no"
 * @param carries id of the measure of the baseline that it carries out, in a structure of its own
 * @param spoil share of the measures that get a defect; each is noted in `defects`
 */
export function measure(random, id, { otherwise, carries, spoil, defects }) {
  const made = {
    id: id('m'),
    title: title(random),
    what: prose(random, 3),
    when: inline({
      text: line(random),
      max: 1 + random.below(30),
      unit: random.pick(['hours', 'calendar-days', 'working-days', 'weeks']),
      from: random.pick(EVENTS),
    }),
    who: {
      responsible: random.pick(ACTORS),
      involved: some(random, ACTORS, 4),
      note: line(random),
    },
    how: [
      step(random, id, {}),
      step(random, id, { safeguard: 'always' }),
      decision(random, id, otherwise),
      step(random, id, {
        when: inline({ max: 24, unit: 'hours', from: random.pick(EVENTS) }),
        never_if: random.pick(STOPS),
        tools: [random.pick(FORMS)],
      }),
    ],
    children: { also: [line(random)] },
    safeguards: [
      { id: id('sg'), text: line(random), safeguard: 'always' },
      { id: id('sg'), text: line(random) },
    ],
    handovers: [handover(random, id)],
    recommendations: [line(random, 2)],
    good_practices: [
      {
        id: id('gp'),
        title: title(random),
        text: line(random, 2),
        provenance: EDITORIAL,
      },
    ],
    indicators: [
      inline({ id: id('i'), ask: title(random), answer: random.pick(['yes-no', 'scale', 'number']) }),
    ],
    carries_out: [
      ...(carries === undefined ? [] : [inline({ target: carries, extent: 'whole' })]),
      ...some(random, ARTICLES, 2),
    ],
  };
  return spoil.random.chance(spoil.share) ? spoiled(made, spoil.random, defects) : made;
}

function step(random, id, more) {
  return {
    id: id('s'),
    do: title(random),
    text: prose(random, 1 + random.below(2)),
    by: random.pick(ACTORS),
    with: some(random, ACTORS, 2),
    ...more,
    carries_out: some(random, ARTICLES, 1),
  };
}

function decision(random, id, otherwise) {
  const { do: ask, ...rest } = step(random, id, {});
  const { id: own, ...after } = rest;
  return {
    id: own,
    ask: `${ask}?`,
    ...after,
    answers: { yes: 'next', unsure: inline({ as: 'yes' }), no: otherwise },
    safeguard: 'always',
  };
}

function handover(random, id) {
  return {
    id: id('h'),
    title: title(random),
    text: prose(random, 2),
    from: 'destination',
    to: 'origin',
    sends: some(random, ACTORS, 1),
    receives: some(random, ACTORS, 2),
    via: some(random, WAYS, 2),
    given_to_person: some(random, INFORMATION, 4),
    about_person: [...some(random, INFORMATION, 2), inline({ item: 'case-code', note: line(random) })],
    consent: inline({ level: 'written', by: 'person', per: 'recipient', exception: 'risk-to-life' }),
    deadline: inline({ max: 1 + random.below(9), unit: 'working-days', from: 'consent-given' }),
    reply: inline({ max: 5, unit: 'working-days', from: 'request-received' }),
    no_answer: line(random),
    never_if: some(random, STOPS, 3),
  };
}

/** Mistakes that people make; each gives at least one finding. */
const DEFECTS = [
  (one) => ({ ...one, wen: 'soon' }),
  (one) => ({ ...one, who: { ...one.who, responsible: 'case-manger' } }),
  (one) => ({ ...one, how: [...one.how, { ...one.how[0] }] }),
  ({ children, ...one }) => one,
  (one) => ({ ...one, what: `${one.what}Ask whether this is a real victim.\n` }),
  (one) => ({ ...one, what: `${one.what}Call <b>now</b>.\n` }),
  (one) => ({ ...one, carries_out: ['cets-197 art. 99'] }),
];

function spoiled(made, random, defects) {
  defects.push(made.id);
  return random.pick(DEFECTS)(made);
}
