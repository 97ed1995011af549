/** What a national team may do to a full copy of the guideline: plausible edits, each at a place that a number chooses. */
import { elementsOf } from '../../src/model/element.ts';
import type { Handover, Measure, Phase, SopSource, Step } from '../../src/model/generated/types.ts';
import type { Guideline } from '../../src/model/guideline.ts';
import { referencesIn } from '../../src/model/reference.ts';
import { idIn } from '../../src/model/resolve/base.ts';

type Any = { id: string } & Record<string, unknown>;

export interface Pick {
  /** Which edit. */
  edit: number;
  /** Where. */
  site: number;
  /** Anything else that is to be chosen. */
  other: number;
}

type Edit = (copy: Guideline, pick: Pick) => void;

const at = <T>(list: readonly T[], number: number): T | undefined =>
  list.length === 0 ? undefined : list[number % list.length];

const phases = (copy: Guideline): Phase[] => copy.sops.flatMap((sop) => sop.phases ?? []);
const measures = (copy: Guideline): Measure[] => phases(copy).flatMap((phase) => phase.measures);
const steps = (copy: Guideline): Step[] => measures(copy).flatMap((measure) => measure.how ?? []);
const handovers = (copy: Guideline): Handover[] =>
  measures(copy).flatMap((measure) => measure.handovers ?? []);

/** A number that no element has. */
function fresh(copy: Guideline, letters: string): string {
  const ids = elementsOf(copy).byId;
  for (let number = 900; ; number += 1) if (!ids.has(`${letters}${number}`)) return `${letters}${number}`;
}

/** Lists in which elements stand, with what a parent may not lose. */
function lists(copy: Guideline): { list: Any[]; drop(): void; least: number; name: string }[] {
  const found: { list: Any[]; drop(): void; least: number; name: string }[] = [];
  const put = (holder: object, name: string, least = 0) => {
    const list = (holder as Record<string, Any[] | undefined>)[name];
    if (list) found.push({ list, least, name, drop: () => delete (holder as Record<string, unknown>)[name] });
  };
  put(copy.front, 'exits');
  put(copy.front, 'principles');
  for (const sop of copy.sops) put(sop, 'phases');
  for (const phase of phases(copy)) put(phase, 'measures', 1);
  for (const measure of measures(copy))
    for (const name of ['how', 'safeguards', 'handovers', 'good_practices', 'indicators']) put(measure, name);
  return found;
}

const idsWithin = (node: unknown): string[] =>
  [...JSON.stringify(node).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);

/** Takes an element out where arrows can be led on, as a careful editor would; false where something else needs it. */
function remove(copy: Guideline, list: Any[], index: number, other: number): boolean {
  const ids = new Set(idsWithin(list[index]));
  const references = [
    ...copy.sops.flatMap((sop) => referencesIn('sop', sop)),
    ...referencesIn('guideline', copy.front),
  ].filter(({ value, owner, to }) => {
    const id = idIn(value);
    return to !== 'scope' && id !== undefined && ids.has(id) && !ids.has((owner as Any).id ?? '');
  });
  const owners = references.map(({ owner }) => owner as Any);
  if (references.some(({ to }) => to !== 'target') || owners.some(({ id }) => /sop|^w/.test(id ?? 'sop')))
    return false;
  const next = list[index + 1]?.id;
  const beside = next !== undefined && /^(?:xa-)?x\d/.test(next) ? `exit:${next}` : next;
  for (const { node, key } of references)
    (node as Record<string | number, unknown>)[key] =
      beside !== undefined && other % 3 === 0 ? beside : 'next';
  list.splice(index, 1);
  return true;
}

/** Elements of a kind that stand in others of a kind go to another one. */
function rehome(holders: readonly object[], name: string, { site, other }: Pick, least: number): void {
  const full = holders.filter((one) => ((one as Record<string, Any[]>)[name]?.length ?? 0) > least);
  const from = at(full, site) as Record<string, Any[]> | undefined;
  const to = at(holders, other) as Record<string, Any[]> | undefined;
  if (!from || !to || from === to) return;
  const [one] = from[name]!.splice(other % from[name]!.length, 1);
  if (from[name]!.length === 0) delete from[name];
  to[name] ??= [];
  const list = to[name];
  list.splice(site % (list.length + 1), 0, one!);
}

export const EDITS: Record<string, Edit> = {
  'words of a step': (copy, { site, other }) => {
    const step = at(steps(copy), site);
    if (!step) return;
    delete step.verbatim;
    if (step.ask === undefined) step.do = `It is done so here (${other})`;
    else step.ask = `Is it so here (${other})?`;
  },
  'fields of a measure': (copy, { site, other }) => {
    const measure = at(measures(copy), site);
    if (!measure) return;
    if (other % 4 === 0) measure.when = { min: 1 + (other % 90), unit: 'calendar-days' };
    else if (other % 4 === 1) measure.what = `Done by the centre.\n\nAlways (${other}).`;
    else if (other % 4 === 2) measure.force = measure.force === 'should' ? 'must' : 'should';
    else {
      delete measure.verbatim;
      measure.title = `A national title ${other}`;
    }
  },
  'what a measure may do without': (copy, { site, other }) => {
    const measure = at(measures(copy), site) as (Any & Measure) | undefined;
    const field = at(['when', 'what', 'tools', 'note', 'carries_out', 'recommendations'], other);
    if (measure && field) delete measure[field];
  },
  'who does a step': (copy, { site, other }) => {
    const step = at(steps(copy), site);
    const actor = at(Object.keys(copy.actors), other);
    if (step && actor) step.by = actor;
  },
  'words of a step taken away': (copy, { site }) => {
    const step = at(steps(copy), site);
    if (step) delete step.text;
  },
  'a handover': (copy, { site, other }) => {
    const handover = at(handovers(copy), site);
    if (handover) handover.deadline = { max: 1 + (other % 9), unit: 'working-days' };
  },
  'title of a phase': (copy, { site, other }) => {
    const phase = at(phases(copy), site);
    if (phase) {
      delete phase.verbatim;
      phase.title = `National phase ${other}`;
    }
  },
  'text of an SOP': (copy, { site, other }) => {
    const sop = at(copy.sops, site);
    if (sop) sop.text = `How it is here (${other}).`;
  },
  'text of an exit': (copy, { site, other }) => {
    const exit = at(copy.front.exits ?? [], site);
    if (exit) exit.text = `The door stays open (${other}).`;
  },
  recommendations: (copy, { site, other }) => {
    const measure = at(measures(copy), site);
    if (measure) measure.recommendations = [...(measure.recommendations ?? []), `One number (${other}).`];
  },
  'where an answer leads': (copy, { site, other }) => {
    const step = at(
      steps(copy).filter(({ answers }) => answers),
      site,
    );
    const key = step && at(Object.keys(step.answers!), other);
    if (!key) return;
    const target = at(
      ['next', 'end', at(steps(copy), other)!.id, `exit:${copy.front.exits?.[0]?.id ?? 'x1'}`],
      other,
    );
    step.answers![key] = target!;
  },
  'where a step leads': (copy, { site, other }) => {
    const step = at(
      steps(copy).filter(({ answers }) => !answers),
      site,
    );
    if (step) step.then = at(steps(copy), other)!.id;
  },
  'a step that becomes a question': (copy, { site }) => {
    const step = at(
      steps(copy).filter(({ answers }) => !answers),
      site,
    );
    if (!step) return;
    step.ask = 'Is it agreed?';
    step.answers = { yes: 'next', no: 'end', unsure: { as: 'no' } };
    delete step.do;
    delete step.then;
    delete step.verbatim;
  },
  'a variant': (copy, { site, other }) => {
    const step = at(steps(copy), site);
    if (!step) return;
    const age = at(['adult', 'child', 'assumed-child'] as const, other)!;
    const rest = (step.variants ?? []).filter(
      (one) => JSON.stringify(one.applies_to) !== JSON.stringify({ age }),
    );
    const made =
      other % 2 === 0
        ? { set: { note: `Only then (${other}).` } }
        : { omitted: true as const, replaced_by: 'Words.' };
    step.variants = other % 5 === 0 && rest.length > 0 ? rest : [...rest, { applies_to: { age }, ...made }];
  },
  'a new step': (copy, { site, other }) => {
    const measure = at(measures(copy), site);
    if (!measure) return;
    measure.how ??= [];
    const list = measure.how;
    list.splice(other % (list.length + 1), 0, {
      id: fresh(copy, other % 2 ? 's' : 'xa-s'),
      do: `One more step ${other}`,
    });
  },
  'a new measure': (copy, { site, other }) => {
    const phase = at(phases(copy), site);
    if (!phase) return;
    const step = {
      id: fresh(copy, 's'),
      do: `Its step ${other}`,
      then: at(steps(copy), other)?.id ?? 'next',
    };
    const measure = { id: fresh(copy, 'm'), title: `One more measure ${other}`, how: [step] };
    phase.measures.splice(other % (phase.measures.length + 1), 0, measure);
  },
  'a new phase': (copy, { site, other }) => {
    const sop = at(copy.sops, site);
    if (!sop) return;
    sop.phases ??= [];
    const list = sop.phases;
    const measure = { id: fresh(copy, 'm'), title: `First of a new phase ${other}` };
    list.splice(other % (list.length + 1), 0, {
      id: fresh(copy, 'ph'),
      title: `New phase ${other}`,
      measures: [measure],
    });
  },
  'a new safeguard': (copy, { site, other }) => {
    const measure = at(measures(copy), site);
    if (!measure) return;
    measure.safeguards ??= [];
    const list = measure.safeguards;
    list.splice(other % (list.length + 1), 0, {
      id: fresh(copy, 'sg'),
      text: `Nobody tells anyone (${other}).`,
    });
  },
  'a new handover': (copy, { site, other }) => {
    const [measure, actor] = [at(measures(copy), site), at(Object.keys(copy.actors), other) ?? 'police'];
    if (!measure) return;
    measure.handovers ??= [];
    const list = measure.handovers;
    list.splice(other % (list.length + 1), 0, {
      id: fresh(copy, 'h'),
      title: `Notice ${other}`,
      from: 'origin',
      to: 'destination',
      sends: actor,
      receives: actor,
    });
  },
  'a new exit': (copy, { site, other }) => {
    copy.front.exits ??= [];
    const list = copy.front.exits;
    list.splice(site % (list.length + 1), 0, {
      id: fresh(copy, 'x'),
      title: `Another way ${other}`,
      text: 'The region goes on.',
    });
  },
  'something taken away': (copy, { site, other }) => {
    const found = at(
      lists(copy).filter(({ list, least }) => list.length > least),
      site,
    );
    if (!found) return;
    if (remove(copy, found.list, other % found.list.length, site) && found.list.length === 0) found.drop();
  },
  'another order': (copy, { site, other }) => {
    const found = at(
      lists(copy).filter(({ list }) => list.length > 1),
      site,
    );
    if (!found) return;
    const [one] = found.list.splice(other % found.list.length, 1);
    found.list.splice((other >> 3) % (found.list.length + 1), 0, one!);
  },
  'SOPs in another order': (copy, { site, other }) => {
    const [one] = copy.sops.splice(site % copy.sops.length, 1);
    copy.sops.splice(other % (copy.sops.length + 1), 0, one as SopSource);
  },
  'steps in another measure': (copy, pick) => rehome(measures(copy), 'how', pick, 0),
  'safeguards in another measure': (copy, pick) => rehome(measures(copy), 'safeguards', pick, 0),
  'measures in another phase': (copy, pick) => rehome(phases(copy), 'measures', pick, 1),
  'two measures made one': (copy, { site, other }) => {
    const phase = at(
      phases(copy).filter((one) => one.measures.length > 1),
      site,
    );
    if (!phase) return;
    const index = other % (phase.measures.length - 1);
    const [kept, lost] = [phase.measures[index]!, phase.measures[index + 1]!];
    const { how, ...rest } = lost;
    phase.measures[index + 1] = rest;
    if (!remove(copy, phase.measures as never, index + 1, site)) phase.measures[index + 1] = lost;
    else if (how) kept.how = [...(kept.how ?? []), ...how];
  },
  'another id': (copy, { site }) => {
    const list = [...elementsOf(copy).byId.values()].filter(
      ({ kind }) => !['sop', 'principle', 'walk-through'].includes(kind),
    );
    const element = at(list, site);
    const letters = /^(?:[a-z]+-)?([a-z]+)/.exec(element?.id ?? '')?.[1];
    if (!element || !letters) return;
    const id = fresh(copy, letters);
    for (const { value, node, key, to } of [
      ...copy.sops.flatMap((sop) => referencesIn('sop', sop)),
      ...referencesIn('guideline', copy.front),
    ])
      if (to !== 'scope' && idIn(value) === element.id)
        (node as Record<string | number, unknown>)[key] = value.replace(element.id, id);
    element.node.id = id;
  },
};

/** A copy of the guideline with some edits, one after the other. */
export function editedCopy(guideline: Guideline, picks: readonly Pick[]): Guideline {
  const copy = structuredClone(guideline);
  const edits = Object.values(EDITS);
  for (const pick of picks) at(edits, pick.edit)!(copy, pick);
  return copy;
}
