/** The steps as a graph: where each leads, what can be reached, where a case gets stuck. */
import type { Measure, Phase, Scope, Section, SopSource, Step } from './generated/types.ts';
import type { Guideline } from './guideline.ts';
import { isDecision, listOf, targetOfAnswer } from './short-form.ts';

/** A place in the flow: a step; an exit; or, for a measure without steps, the measure. */
export type FlowNode = string;

export interface FlowEdge {
  from: FlowNode;
  /** Id of a step, exit, or measure without steps; `end` where the guideline ends; undefined where the target does not exist. */
  to: FlowNode | undefined;
  /** Key of the answer, at a decision. */
  answer?: string;
  /** What the source says, where it says something: `next`, an id, `exit:x1`. */
  target?: string;
  /** Printed condition, between SOPs. */
  condition?: string;
  /** For whom alone, where a measure that would follow is not for everyone. */
  applies_to?: Scope;
}

type Onward = Pick<FlowEdge, 'to' | 'condition' | 'applies_to'>;

export interface Flow {
  /** Entry of the first measure that takes its turn; several where it has others beside it. */
  starts: FlowNode[];
  /** Edges by the node from which they start, in the order of the sources. */
  edges: Map<FlowNode, FlowEdge[]>;
  /** Measure of each step and of each measure without steps. */
  measureOf: Map<FlowNode, Measure>;
  /** Measures that run throughout a span: reached whenever the span is. */
  throughout: Measure[];
  /**
   * Entries that stand behind a measure, by its id, and are for none of those whom that measure is for. Whoever was sent
   * there all the same goes on to them: they are not out of reach.
   */
  passed: Map<string, FlowNode[]>;
  exits: Set<string>;
}

/** A measure in its line: the neighbours that take their turn after it. */
interface Slot {
  measure: Measure;
  phase: Phase;
  sop: SopSource;
}

const entryOf = (measure: Measure): FlowNode => measure.how?.[0]?.id ?? measure.id;

/** Sections of a structure of its own, as SOPs that follow each other: sections within count as phases. */
function sopsOfSections(sections: readonly Section[]): SopSource[] {
  const phases = (section: Section): Phase[] => [
    ...(section.measures ? [{ id: section.id, title: section.title, measures: section.measures }] : []),
    ...(section.sections ?? []).flatMap(phases),
  ];
  return sections.map((section, index) => ({
    lang: '',
    id: section.id,
    title: section.title,
    phases: phases(section),
    then: [{ to: sections[index + 1]?.id ?? 'end' }],
  }));
}

/** The SOPs of a guideline; the sections in their place, where it has a structure of its own. */
export function proceduresOf({ sops, sections }: Guideline): SopSource[] {
  return sections ? [...sops, ...sopsOfSections(sections)] : sops;
}

/** All measures of a guideline, in reading order. */
export function measuresIn(guideline: Guideline): Measure[] {
  return proceduresOf(guideline).flatMap(({ phases = [] }) => phases.flatMap(({ measures }) => measures));
}

/** Builds the graph of a guideline in its own structure. Unknown targets give an edge to nowhere. */
export function flowOf(guideline: Guideline): Flow {
  const slots: Slot[] = [];
  const sops = proceduresOf(guideline);
  for (const sop of sops)
    for (const phase of sop.phases ?? [])
      for (const measure of phase.measures) slots.push({ measure, phase, sop });
  const bySop = new Map(sops.map((sop) => [sop.id, sop]));
  const exits = new Set((guideline.front.exits ?? []).map((exit) => exit.id));
  const steps = new Map<string, Step>();
  const measures = new Map<string, Measure>();
  const phases = new Map<string, Phase>();
  const measureOf = new Map<FlowNode, Measure>();
  for (const { measure, phase } of slots) {
    measures.set(measure.id, measure);
    phases.set(phase.id, phase);
    if (!measure.how) measureOf.set(measure.id, measure);
    for (const step of measure.how ?? []) {
      steps.set(step.id, step);
      measureOf.set(step.id, measure);
    }
  }
  const inTurn = slots.filter((slot) => !slot.measure.throughout);
  const edges = new Map<FlowNode, FlowEdge[]>();
  const add = (edge: FlowEdge) => {
    const list = edges.get(edge.from);
    if (list) list.push(edge);
    else edges.set(edge.from, [edge]);
  };

  /** Entries that an id leads to. A fork of parallel measures is entered as a whole. */
  const enter = (id: string): (FlowNode | undefined)[] => {
    if (id.startsWith('exit:')) return [exits.has(id.slice(5)) ? id.slice(5) : undefined];
    if (steps.has(id)) return [id];
    const measure = measures.get(id);
    if (measure) return fork(measure);
    const phase = phases.get(id);
    if (phase) return firstOf(slots.filter((slot) => slot.phase === phase));
    const sop = bySop.get(id);
    if (sop) return sop.phases ? firstOf(slots.filter((slot) => slot.sop === sop)) : ['end'];
    return [undefined];
  };
  const firstOf = (among: readonly Slot[]): (FlowNode | undefined)[] => {
    const first = among.find((slot) => !slot.measure.throughout);
    return first ? fork(first.measure) : ['end'];
  };
  const fork = (measure: Measure): FlowNode[] =>
    measure.parallel
      ? inTurn
          .filter((slot) => slot.measure.parallel === measure.parallel)
          .map((slot) => entryOf(slot.measure))
      : [entryOf(measure)];

  /** Slots stand in reading order: what takes its turn next is in the same phase, the same SOP, or neither. */
  const following = new Map(inTurn.map((slot, index) => [slot, inTurn[index + 1]]));
  const known = new Map<Slot, Onward[]>();

  /** Where the flow goes after the last step of a measure. */
  const after = (slot: Slot): Onward[] => {
    const found = known.get(slot) ?? onwards(slot);
    known.set(slot, found);
    return found;
  };
  const to = (ids: readonly (FlowNode | undefined)[], more: Omit<Onward, 'to'> = {}): Onward[] =>
    ids.map((one) => ({ to: one, ...more }));
  const onwards = (slot: Slot): Onward[] => {
    const { measure } = slot;
    if (measure.throughout) return [];
    if (measure.then && measure.then !== 'next')
      return to(measure.then === 'end' ? ['end'] : enter(measure.then));
    if (measure.parallel) return to(enter(measure.parallel));
    return inTurnAfter(slot);
  };

  const passed = new Map<string, FlowNode[]>();

  /**
   * What takes its turn behind a measure. Into one that is for some go those whom it is for; the others go on to what is
   * behind it.
   */
  const inTurnAfter = (from: Slot): Onward[] => {
    const ways: Onward[] = [];
    let slot = from;
    let left = from.measure.applies_to;
    for (;;) {
      const { phase, sop } = slot;
      const next = following.get(slot);
      const whom = only(left, from);
      const leads = next?.phase !== phase && phase.then !== undefined && phase.then !== 'next';
      if (leads) return [...ways, ...to(enter(phase.then!), whom)];
      if (next?.sop !== sop) return [...ways, ...afterSop(sop, whom)];
      const entries = fork(next.measure);
      const parted = next.measure.parallel === undefined && divided(left, next.measure.applies_to);
      if (!parted) return [...ways, ...to(entries, whom)];
      const { id } = from.measure;
      if (parted.served) ways.push(...to(entries, only(parted.served, from)));
      else passed.set(id, [...(passed.get(id) ?? []), ...entries]);
      left = parted.rest;
      slot = next;
    }
  };

  const afterSop = (sop: SopSource, whom: Pick<Onward, 'applies_to'>): Onward[] =>
    (sop.then ?? []).flatMap((one) => {
      const condition = one.if ?? one.label;
      return to(one.to === 'end' ? ['end'] : enter(one.to), {
        ...(condition !== undefined && { condition }),
        ...whom,
      });
    });

  /** What is for all who come from a measure needs no word. */
  const only = (whom: Scope | undefined, { measure }: Slot): Pick<Onward, 'applies_to'> =>
    whom && whom !== measure.applies_to ? { applies_to: whom } : {};

  /** Those of some whom a measure is for, and the rest of them; undefined where it is for all, or the data do not tell. */
  const divided = (
    left: Scope | undefined,
    scope: Scope | undefined,
  ): { served?: Scope; rest: Scope } | undefined => {
    const [axis, ...others] = Object.keys(scope ?? {});
    if (axis === undefined || others.length > 0) return undefined;
    const known = Object.keys(guideline.front.scopes?.[axis]?.values ?? {});
    const all = left?.[axis] === undefined ? known : listOf(left[axis] as string | string[]);
    const wanted = listOf(scope![axis] as string | string[]);
    const served = all.filter((one) => wanted.includes(one));
    const rest = all.filter((one) => !wanted.includes(one));
    if (rest.length === 0) return undefined;
    const those = (values: string[]): Scope => ({ ...left, [axis]: values });
    return served.length > 0 ? { served: those(served), rest: those(rest) } : { rest: left ?? those(rest) };
  };

  for (const slot of slots) {
    const how = slot.measure.how ?? [];
    if (how.length === 0) for (const next of after(slot)) add({ from: slot.measure.id, ...next });
    how.forEach((step, index) => {
      const lead = (target: string, answer?: string) => {
        const extra = { target, ...(answer !== undefined && { answer }) };
        if (target === 'next' && how[index + 1]) add({ from: step.id, to: how[index + 1]?.id, ...extra });
        else if (target === 'next' || target === 'end') {
          const ends = after(slot);
          for (const next of ends) add({ from: step.id, ...next, ...extra });
          if (slot.measure.throughout) add({ from: step.id, to: 'end', ...extra });
        } else for (const to of enter(target)) add({ from: step.id, to, ...extra });
      };
      if (isDecision(step))
        for (const key of Object.keys(step.answers)) lead(targetOfAnswer(step, key) ?? '', key);
      else lead(step.then ?? 'next');
    });
  }
  return {
    starts: inTurn[0] ? fork(inTurn[0].measure) : [],
    edges,
    measureOf,
    throughout: slots.filter((slot) => slot.measure.throughout).map((slot) => slot.measure),
    passed,
    exits,
  };
}

/** All that can be reached from the start; measures that run throughout count as reached. */
export function reachable(flow: Flow): Set<FlowNode> {
  const seen = new Set<FlowNode>();
  const open: FlowNode[] = [...flow.starts];
  for (const measure of flow.throughout) open.push(entryOf(measure));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const edge of flow.edges.get(at) ?? []) if (edge.to !== undefined) open.push(edge.to);
    open.push(...(flow.passed.get(flow.measureOf.get(at)?.id ?? '') ?? []));
  }
  return seen;
}

/** Nodes from which no way leads to an exit or to the end: cases that get stuck or go round for ever. */
export function stuck(flow: Flow): Set<FlowNode> {
  const fine = new Set<FlowNode>(['end', ...flow.exits]);
  // Most lead to what stands behind them: from the back, one round finds nearly all.
  let left = [...flow.measureOf.keys()].reverse();
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((node) => {
      const leads = flow.edges.get(node)?.some(({ to }) => to !== undefined && fine.has(to)) ?? false;
      if (leads) fine.add(node);
      return !leads;
    });
  }
  return new Set(left.reverse());
}
