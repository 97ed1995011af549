/** For each field of the grammar: its area, how deep a diff must look to see it, and how it is compared. */
import type { Force } from '../generated/types.ts';
import { compareActors, compareSides, compareWho } from './actors.ts';
import { compareConsent } from './consent.ts';
import { type Field, fact, kindOf, same } from './emit.ts';
import type { Area, Depth, Fact, ItemKind } from './fact.ts';
import { compareAnswers, compareBranches, compareCourse } from './flow.ts';
import type { Item } from './item.ts';
import { authorityOfLoss, availability, polarityOf, verdict } from './judge.ts';
import { compareProse, compareTitle } from './prose.ts';
import { reach, type Scoped } from './scope.ts';
import { compareCitations, compareInformation, compareKeys, compareTools } from './sets.ts';
import { compareTiming } from './time.ts';

interface Rule {
  area: Area;
  depth: Depth;
  compare(field: Field): Fact[];
}

const wording = (area: Area = 'text', depth: Depth = 'text'): Rule => ({
  area,
  depth,
  compare: (field) => compareProse(field, 'wording'),
});

const rule = (area: Area, compare: Rule['compare'], depth: Depth = 'procedure'): Rule => ({
  area,
  depth,
  compare,
});

function compareAny(field: Field): Fact[] {
  return [fact(field, { subject: 'field', kind: kindOf(field.a, field.b), before: field.a, after: field.b })];
}

/** What binds nobody and harms nobody: who checked it, which life cycle it has. */
function compareNeutral(field: Field): Fact[] {
  return compareAny(field).map((one) => ({ ...one, direction: 'neutral' }));
}

const FORCES: readonly Force[] = ['may', 'should', 'must'];

/** A measure that says nothing binds as `must`; a step or safeguard as its measure does. */
function forceOf(item: Item, own: unknown): Force {
  return (
    (own as Force | undefined) ??
    (item.parent?.kind === 'measure' ? forceOf(item.parent, item.parent.fields.force) : 'must')
  );
}

function compareForce(field: Field): Fact[] {
  const before = forceOf(field.before, field.a);
  const after = forceOf(field.after, field.b);
  if (before === after) return [];
  const trend = FORCES.indexOf(after) > FORCES.indexOf(before) ? 'more' : 'less';
  return [fact(field, { subject: 'force', kind: 'changed', trend, before, after })];
}

function compareMark(field: Field): Fact[] {
  const pair = { before: field.before, after: field.after };
  const trend = field.a === undefined ? 'more' : 'less';
  const judged = verdict(trend, polarityOf(field.sides, pair, 'safeguards'));
  const made = fact(field, {
    subject: 'safeguard-mark',
    kind: kindOf(field.a, field.b),
    trend,
    verdict: judged,
  });
  return [trend === 'less' ? { ...made, authority: 'below-floor' } : made];
}

/** Whom and where an element reaches, as a whole: `applies_to` and `area` are one thing. */
export function compareScope(field: Omit<Field, 'name' | 'a' | 'b'>, a: Scoped, b: Scoped): Fact[] {
  if (a.applies_to === b.applies_to && a.area === b.area) return [];
  const trend = reach(field.sides.before, a, field.sides.after, b);
  if (trend === 'same') return [];
  const pair = { before: field.before, after: field.after };
  const made = fact(
    { ...field, name: 'applies_to', a, b },
    {
      subject: 'scope',
      kind: 'changed',
      before: scoped(a),
      after: scoped(b),
      ...(trend ? { trend, verdict: availability(field.sides, pair, trend) } : {}),
    },
  );
  return [trend === 'less' ? { ...made, ...authorityOfLoss(field.before, made.direction) } : made];
}

const scoped = ({ applies_to, area }: Scoped): object => ({
  ...(applies_to && { applies_to }),
  ...(area !== undefined && { area }),
});

/** Which measure, step or text a child gets instead or besides. */
function compareChildren(field: Field): Fact[] {
  const { a, b } = field;
  if (a === undefined || b === undefined)
    return [
      fact(field, {
        subject: 'children',
        kind: kindOf(a, b),
        trend: a === undefined ? 'more' : 'less',
        before: a,
        after: b,
      }),
    ];
  return compareProse(field, 'children');
}

/** Other than by their names: whole facts about floors and the like. */
const whole =
  (subject: 'floor' | 'polarity' | 'provenance' | 'verification' | 'contact-class'): Rule['compare'] =>
  (field) => [
    fact(field, {
      subject,
      kind: 'changed',
      before: field.a,
      after: field.b,
      ...(subject === 'provenance' && { verdict: { direction: 'neutral' as const } }),
    }),
  ];

const RULES: Record<string, Rule> = {
  title: { area: 'text', depth: 'text', compare: compareTitle },
  text: wording(),
  what: wording('what', 'procedure'),
  do: wording('how', 'procedure'),
  ask: wording('how', 'procedure'),
  chart: wording(),
  note: wording(),
  subtitle: wording(),
  preface: wording(),
  how_to_use: wording(),
  no_answer: wording('handover', 'procedure'),
  term: { area: 'text', depth: 'text', compare: compareTitle },
  when: rule('when', compareTiming),
  deadline: rule('when', compareTiming),
  reply: rule('when', compareTiming),
  who: rule('who', compareWho),
  by: rule('who', compareActors),
  with: rule('who', compareActors),
  sends: rule('who', compareActors),
  receives: rule('who', compareActors),
  side: rule('who', compareSides),
  from: rule('handover', compareSides),
  to: rule('handover', compareSides),
  force: rule('what', compareForce),
  consent: rule('consent', compareConsent),
  answers: rule('flow', compareAnswers),
  then: rule('flow', compareCourse),
  throughout: rule('flow', compareCourse),
  parallel: rule('flow', compareCourse),
  ends: rule('flow', compareCourse, 'text'),
  never_if: rule('flow', compareKeys('stop')),
  via: rule('handover', compareKeys('way')),
  languages: rule('handover', compareKeys('language')),
  given_to_person: rule('handover', compareInformation),
  about_person: rule('handover', compareInformation),
  tools: rule('how', compareTools),
  children: rule('how', compareChildren),
  safeguard: rule('what', compareMark),
  carries_out: rule('legal', compareCitations),
  floor: rule('legal', whole('floor')),
  polarity: rule('legal', whole('polarity')),
  provenance: rule('legal', whole('provenance'), 'text'),
  formerly: rule('text', compareNeutral, 'text'),
  verbatim: rule('text', compareNeutral, 'text'),
  lang: rule('text', compareNeutral, 'text'),
  path: rule('text', compareAny, 'text'),
  story: wording(),
  status: rule('legal', compareNeutral),
  sample: rule('legal', compareNeutral),
  sign_offs: rule('legal', compareNeutral, 'text'),
  publisher: rule('legal', compareNeutral, 'text'),
  retired: rule('text', compareNeutral, 'text'),
  required_articles: rule('legal', compareKeys('field')),
  sensitive: rule('handover', compareAny),
};

/** What is not in the table, by what it stands in. */
const AREAS_OF: Partial<Record<ItemKind, [Area, Depth]>> = {
  actor: ['who', 'procedure'],
  instrument: ['legal', 'procedure'],
  source: ['legal', 'text'],
  term: ['text', 'text'],
  country: ['legal', 'text'],
  form: ['how', 'procedure'],
  stop: ['flow', 'procedure'],
  event: ['when', 'procedure'],
  way: ['handover', 'procedure'],
  information: ['handover', 'procedure'],
  answer: ['flow', 'procedure'],
  scope: ['what', 'procedure'],
  handover: ['handover', 'procedure'],
  'good-practice': ['text', 'text'],
  indicator: ['text', 'text'],
  'walk-through': ['text', 'text'],
};

/** Words of registers that others refer to: what an event, a stop or an actor is, is more than a title. */
const MEANINGS: ReadonlySet<ItemKind> = new Set([
  'actor',
  'stop',
  'event',
  'way',
  'information',
  'answer',
  'scope',
]);

export function compareField(field: Omit<Field, 'area' | 'depth'>): Fact[] {
  return same(field.name, field.a, field.b) ? [] : compareChanged(field);
}

/** The same for values that are known to differ, if only in how they are written. */
export function compareChanged(field: Omit<Field, 'area' | 'depth'>): Fact[] {
  const { before, after, name } = field;
  const { area, depth, compare } = ruleFor(after.kind, name);
  const full: Field = { ...field, area, depth };
  const facts = compare(full);
  if (facts.length > 0 || isSilent(name)) return facts;
  // What no comparison has a word for is a difference all the same.
  return compareAny({ ...full, before, after });
}

/** An obligation that is spelled out, or inherited, is the same; what pairs two elements is no difference of them. */
const isSilent = (name: string): boolean => name === 'force' || name === 'carries_out';

function ruleFor(kind: ItemKind, name: string): Rule {
  const [area, depth] = AREAS_OF[kind] ?? ['text', 'text'];
  const own = RULES[name] ?? { area, depth, compare: compareAny };
  if (MEANINGS.has(kind) && own.depth === 'text' && name !== 'provenance') return { ...own, area, depth };
  if (kind === 'sop' && name === 'then') return { ...own, compare: compareBranches };
  if (kind === 'handover' && own.depth === 'procedure')
    return { ...own, depth: 'handover', area: name === 'never_if' ? 'handover' : own.area };
  if (kind === 'safeguard' && name === 'text') return wording('what', 'procedure');
  if (kind === 'recommendation' || kind === 'indicator') return { ...own, area: 'text', depth: 'text' };
  return own;
}
