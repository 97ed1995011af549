/** Ways in which a guideline is changed by hand, each with what the comparison is to say of it. */
import type { Fact } from '../../src/model/compare/fact.ts';
import type { Duration, Handover, Measure, Phase, Step } from '../../src/model/generated/types.ts';
import type { Guideline } from '../../src/model/guideline.ts';
import { answerOf, consentOf, involvedOf, listOf, timingsOf } from '../../src/model/short-form.ts';

interface Nodes {
  phase: Phase;
  measure: Measure;
  step: Step;
  handover: Handover;
}

export interface Site {
  guideline: Guideline;
  phase: Phase;
  measure: Measure;
  step?: Step;
  handover?: Handover;
}

type Expected = Partial<Pick<Fact, 'area' | 'kind' | 'direction' | 'subject' | 'trend' | 'authority'>>;

export interface Mutator {
  name: string;
  /** Where it can be done. */
  find: (site: Site) => boolean;
  /** Which kind of node it is done to. */
  at: keyof Nodes;
  change(site: Site): void;
  /** One of the facts must say this. */
  expected: Expected | ((site: Site) => Expected);
}

export function sitesOf(guideline: Guideline, mutator: Pick<Mutator, 'at' | 'find'>): Site[] {
  const sites: Site[] = [];
  for (const phase of guideline.sops.flatMap((sop) => sop.phases ?? [])) {
    for (const measure of phase.measures) {
      const site = { guideline, phase, measure };
      if (mutator.at === 'measure' || mutator.at === 'phase') sites.push(site);
      if (mutator.at === 'step') for (const step of measure.how ?? []) sites.push({ ...site, step });
      if (mutator.at === 'handover')
        for (const handover of measure.handovers ?? []) sites.push({ ...site, handover });
    }
  }
  return sites.filter(mutator.find);
}

const limit = (site: Site, field: string): boolean => {
  const node = site.step ?? site.handover ?? site.measure;
  return (node.polarity?.[field] ?? site.guideline.front.polarity?.[field])?.person === 'less';
};

/** The only duration of a field, where it has numbers. */
function only(timing: Measure['when'], part: 'min' | 'max' | 'exact'): Duration | undefined {
  const all = timingsOf(timing);
  return all.length === 1 && typeof timing === 'object' && (all[0]![part] ?? 0) > 1 ? all[0] : undefined;
}

const remove = <T>(list: T[], one: T): void => {
  list.splice(list.indexOf(one), 1);
};

export const mutators: readonly Mutator[] = [
  {
    name: 'drop a step',
    at: 'step',
    find: ({ measure }) => measure.how!.length > 1,
    change: ({ measure, step }) => remove(measure.how!, step!),
    expected: { area: 'how', kind: 'removed', direction: 'weakened', subject: 'item' },
  },
  {
    name: 'drop a measure',
    at: 'measure',
    find: ({ phase }) => phase.measures.length > 1,
    change: ({ phase, measure }) => remove(phase.measures, measure),
    expected: { area: 'what', kind: 'removed', direction: 'weakened', subject: 'item' },
  },
  {
    name: 'add a step',
    at: 'measure',
    find: ({ measure }) => measure.how !== undefined,
    change: ({ measure }) => measure.how!.push({ id: 's9999', do: 'Ask once more.', by: 'police' }),
    expected: { area: 'how', kind: 'added', subject: 'item' },
  },
  {
    name: 'swap two steps',
    at: 'measure',
    find: ({ measure }) => (measure.how?.length ?? 0) > 1,
    change: ({ measure }) => measure.how!.push(measure.how!.shift()!),
    expected: { area: 'how', kind: 'reordered', direction: 'undecided' },
  },
  {
    name: 'move a step to another measure',
    at: 'step',
    find: ({ measure, phase }) =>
      measure.how!.length > 1 && phase.measures.some((one) => one !== measure && one.how),
    change: ({ measure, phase, step }) => {
      remove(measure.how!, step!);
      phase.measures.find((one) => one !== measure && one.how)!.how!.push(step!);
    },
    expected: { area: 'how', kind: 'moved', direction: 'undecided' },
  },
  {
    name: 'halve a guaranteed time',
    at: 'measure',
    find: (site) => only(site.measure.when, 'min') !== undefined && !limit(site, 'when'),
    change: ({ measure }) => {
      const duration = only(measure.when, 'min')!;
      duration.min = Math.floor(duration.min! / 2);
    },
    expected: { area: 'when', kind: 'changed', direction: 'weakened', subject: 'duration', trend: 'less' },
  },
  {
    name: 'min → max',
    at: 'measure',
    find: (site) =>
      only(site.measure.when, 'min') !== undefined &&
      only(site.measure.when, 'max') === undefined &&
      !limit(site, 'when'),
    change: ({ measure }) => {
      const duration = only(measure.when, 'min')!;
      duration.max = duration.min!;
      delete duration.min;
    },
    expected: { area: 'when', kind: 'changed', direction: 'weakened', subject: 'duration' },
  },
  {
    name: 'halve a limit',
    at: 'step',
    find: (site) => only(site.step!.when, 'max') !== undefined && limit(site, 'when'),
    change: ({ step }) => {
      const duration = only(step!.when, 'max')!;
      duration.max = Math.floor(duration.max! / 2);
    },
    expected: {
      area: 'when',
      kind: 'changed',
      direction: 'strengthened',
      subject: 'deadline',
      trend: 'less',
    },
  },
  {
    name: 'double the deadline of a handover',
    at: 'handover',
    find: (site) => only(site.handover!.deadline, 'max') !== undefined && limit(site, 'deadline'),
    change: ({ handover }) => {
      const duration = only(handover!.deadline, 'max')!;
      duration.max = duration.max! * 2;
    },
    expected: { area: 'when', kind: 'changed', direction: 'weakened', subject: 'deadline', trend: 'more' },
  },
  {
    name: 'change the start of a deadline',
    at: 'handover',
    find: ({ handover }) => timingsOf(handover!.deadline)[0]?.from !== undefined,
    change: ({ handover }) => {
      timingsOf(handover!.deadline)[0]!.from = 'judgment';
    },
    expected: { area: 'when', kind: 'changed', direction: 'undecided', subject: 'time-start' },
  },
  {
    name: 'calendar days → working days',
    at: 'measure',
    find: ({ measure }) => timingsOf(measure.when)[0]?.unit === 'calendar-days',
    change: ({ measure }) => {
      timingsOf(measure.when)[0]!.unit = 'working-days';
    },
    expected: { area: 'when', kind: 'changed', direction: 'undecided' },
  },
  {
    name: 'drop the time',
    at: 'measure',
    find: ({ measure }) => measure.when !== undefined,
    change: ({ measure }) => {
      delete measure.when;
    },
    expected: { area: 'when', kind: 'removed' },
  },
  {
    name: 'replace who acts',
    at: 'step',
    find: ({ step }) => step!.by === 'ngo-provider',
    change: ({ step }) => {
      step!.by = 'police';
    },
    expected: { area: 'who', kind: 'changed', direction: 'undecided', subject: 'responsible' },
  },
  {
    name: 'replace who is responsible',
    at: 'measure',
    find: ({ measure }) =>
      typeof measure.who === 'object' &&
      involvedOf(measure.who.responsible).every((one) => one.actor !== 'police'),
    change: ({ measure }) => {
      (measure.who as { responsible: string }).responsible = 'police';
    },
    expected: { area: 'who', kind: 'changed', subject: 'responsible' },
  },
  {
    name: 'leave out who takes part',
    at: 'step',
    find: ({ step }) => Array.isArray(step!.with) && step!.with.length > 1,
    change: ({ step }) => {
      (step!.with as unknown[]).shift();
    },
    expected: { area: 'who', kind: 'removed', subject: 'involved' },
  },
  {
    name: 'send to somebody else',
    at: 'handover',
    find: ({ handover }) => !listOf(handover!.receives).includes('police'),
    change: ({ handover }) => {
      handover!.receives = 'police';
    },
    expected: { area: 'who', kind: 'changed', subject: 'receiver' },
  },
  {
    name: 'drop a consent',
    at: 'step',
    find: ({ step }) => step!.consent !== undefined && consentOf(step!.consent).level !== 'none',
    change: ({ step }) => {
      delete step!.consent;
    },
    expected: { area: 'consent', kind: 'removed', direction: 'weakened', subject: 'consent' },
  },
  {
    name: 'lower a consent',
    at: 'handover',
    find: ({ handover }) =>
      handover!.consent !== undefined && ['informed', 'written'].includes(consentOf(handover!.consent).level),
    change: ({ handover }) => {
      handover!.consent = { ...consentOf(handover!.consent!), level: 'oral' };
    },
    expected: { area: 'consent', kind: 'changed', direction: 'weakened', subject: 'consent' },
  },
  {
    name: 'allow an exception from consent',
    at: 'handover',
    find: ({ handover }) =>
      handover!.consent !== undefined && consentOf(handover!.consent).exception === 'none',
    change: ({ handover }) => {
      handover!.consent = { ...consentOf(handover!.consent!), exception: 'risk-to-life' };
    },
    expected: { area: 'consent', kind: 'changed', direction: 'weakened', subject: 'consent-exception' },
  },
  {
    name: 'remove a safeguard',
    at: 'measure',
    find: ({ measure }) => measure.safeguards !== undefined,
    change: ({ measure }) => {
      measure.safeguards!.shift();
    },
    expected: { area: 'how', kind: 'removed', direction: 'weakened', subject: 'item' },
  },
  {
    name: 'take the mark "always" from a step',
    at: 'step',
    find: ({ step }) => step!.safeguard === 'always',
    change: ({ step }) => {
      delete step!.safeguard;
    },
    expected: { area: 'what', kind: 'removed', direction: 'weakened', authority: 'below-floor' },
  },
  {
    name: 'remove a stop',
    at: 'handover',
    find: ({ handover }) => handover!.never_if !== undefined,
    change: ({ handover }) => {
      const [, ...rest] = listOf(handover!.never_if as string | string[]);
      if (rest.length > 0) handover!.never_if = [...rest];
      else delete handover!.never_if;
    },
    expected: { area: 'handover', kind: 'removed', direction: 'weakened', subject: 'stop' },
  },
  {
    name: 'add a stop',
    at: 'step',
    find: ({ step }) => step!.never_if === undefined,
    change: ({ step }) => {
      step!.never_if = 'unsafe-to-call';
    },
    expected: { area: 'flow', kind: 'added', direction: 'strengthened', subject: 'stop' },
  },
  {
    name: 'pass on more about the person',
    at: 'handover',
    find: ({ handover }) => !JSON.stringify(handover!.about_person ?? []).includes('"health-needs"'),
    change: ({ handover }) => {
      handover!.about_person = [...(handover!.about_person ?? []), 'health-needs'];
    },
    expected: { area: 'handover', kind: 'added', direction: 'weakened', subject: 'about-person' },
  },
  {
    name: 'tell the person less',
    at: 'handover',
    find: ({ handover }) => (handover!.given_to_person?.length ?? 0) > 0,
    change: ({ handover }) => {
      handover!.given_to_person!.shift();
    },
    expected: { area: 'handover', kind: 'removed', direction: 'weakened', subject: 'given-to-person' },
  },
  {
    name: 'send another way',
    at: 'handover',
    find: ({ handover }) => !listOf(handover!.via as string | string[]).includes('police-channel'),
    change: ({ handover }) => {
      handover!.via = [...listOf(handover!.via as string | string[]), 'police-channel'];
    },
    expected: { area: 'handover', kind: 'added', subject: 'way' },
  },
  {
    name: 'drop a handover',
    at: 'handover',
    find: () => true,
    change: ({ measure, handover }) => remove(measure.handovers!, handover!),
    expected: { area: 'handover', kind: 'removed', subject: 'item' },
  },
  {
    name: 'must → should',
    at: 'measure',
    find: ({ measure }) => (measure.force ?? 'must') === 'must',
    change: ({ measure }) => {
      measure.force = 'should';
    },
    expected: { area: 'what', kind: 'changed', direction: 'weakened', subject: 'force' },
  },
  {
    name: 'drop an answer',
    at: 'step',
    find: ({ step }) => step!.answers?.unsure !== undefined,
    change: ({ step }) => {
      delete step!.answers!.unsure;
    },
    expected: ({ step }) => ({
      area: 'flow',
      kind: 'removed',
      subject: 'answer',
      direction: step!.safeguard ? 'weakened' : 'undecided',
    }),
  },
  {
    name: 'redirect an answer',
    at: 'step',
    find: ({ step }) => step!.answers?.no !== undefined && answerOf(step!.answers.no).then !== 'exit:x2',
    change: ({ step }) => {
      step!.answers!.no = 'exit:x2';
    },
    expected: { area: 'flow', kind: 'changed', subject: 'answer' },
  },
  {
    name: 'only for adults',
    at: 'measure',
    find: ({ measure }) => measure.applies_to === undefined,
    change: ({ measure }) => {
      measure.applies_to = { age: 'adult' };
    },
    expected: { area: 'what', kind: 'changed', direction: 'weakened', subject: 'scope' },
  },
  {
    name: 'not for asylum seekers',
    at: 'step',
    find: ({ step }) => step!.variants === undefined,
    change: ({ step }) => {
      step!.variants = [{ applies_to: { status: 'asylum-seeker' }, omitted: true }];
    },
    expected: { area: 'how', kind: 'removed', direction: 'weakened', subject: 'item' },
  },
  {
    name: 'drop what differs for children',
    at: 'measure',
    find: ({ measure }) => measure.children !== undefined,
    change: ({ measure }) => {
      delete measure.children;
    },
    expected: { area: 'how', kind: 'removed', subject: 'children' },
  },
  {
    name: 'drop an article',
    at: 'measure',
    find: ({ measure }) => (measure.carries_out?.length ?? 0) > 1,
    change: ({ measure }) => {
      measure.carries_out!.shift();
    },
    expected: { area: 'legal', kind: 'removed', subject: 'citation' },
  },
  {
    name: 'lower a floor',
    at: 'measure',
    find: ({ measure }) => measure.floor !== undefined,
    change: ({ measure }) => {
      delete measure.floor;
    },
    expected: { area: 'legal', subject: 'floor' },
  },
  {
    name: 'rename a measure',
    at: 'measure',
    find: () => true,
    change: ({ measure }) => {
      measure.title = `${measure.title} and more`;
    },
    expected: { area: 'text', kind: 'renamed', direction: 'undecided', subject: 'title' },
  },
  {
    name: 'change a sentence',
    at: 'step',
    find: ({ step }) => step!.text !== undefined,
    change: ({ step }) => {
      step!.text = `${step!.text!.trim()} Unless there is no time.`;
    },
    expected: { area: 'text', kind: 'changed', direction: 'undecided', subject: 'wording' },
  },
  {
    name: 'change what is done',
    at: 'step',
    find: ({ step }) => step!.do !== undefined,
    change: ({ step }) => {
      step!.do = 'Wait.';
    },
    expected: { area: 'how', kind: 'changed', direction: 'undecided', subject: 'wording' },
  },
  {
    name: 'give a measure another id, declared',
    at: 'measure',
    find: ({ measure }) => !['m1'].includes(measure.id),
    change: ({ measure }) => {
      measure.formerly = [measure.id];
      measure.id = 'm9999';
    },
    expected: { area: 'what', kind: 'renamed', direction: 'neutral' },
  },
];
