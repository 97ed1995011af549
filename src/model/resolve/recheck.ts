/** The result looked at again: its form, and the ways through it. */

import type { ElementKind } from '../element.ts';
import { type Flow, type FlowNode, flowOf, reachable, stuck } from '../flow.ts';
import * as checks from '../generated/checks.js';
import type { Guideline } from '../guideline.ts';
import { titleOfStep } from '../short-form.ts';
import { idIn } from './base.ts';
import { INNER, type Node } from './draft.ts';
import { isRequired } from './kinds.ts';
import type { Session } from './session.ts';
import type { Layer, ResolveCode, ResolveProblem } from './types.ts';

/** @returns whether all that was copied has the form that its schema asks for */
export function checkForm(session: Session, layers: readonly Layer[]): boolean {
  const { guideline } = session.draft;
  const wrong = [
    ...guideline.sops.filter(
      (sop) =>
        session.draft.isFresh(sop) &&
        // What only holds what has changed is looked at as a whole where something is wrong.
        !checks.sop(changedOnly(session, 'sop', sop as object as Node, true)) &&
        !checks.sop(changedOnly(session, 'sop', sop as object as Node, false)),
    ),
    ...(session.draft.isFresh(guideline.front) && !checks.guideline(guideline.front)
      ? [guideline.front]
      : []),
  ];
  for (const one of wrong) {
    const id = 'id' in one ? one.id : undefined;
    const within =
      id === undefined
        ? [...session.origins.keys()]
        : [...session.origins.keys()].filter(
            (key) => session.draft.has(key) && [...session.draft.chain(key)].includes(id),
          );
    const last = within.flatMap((key) => session.origins.get(key) ?? []).at(-1);
    const layer = last?.layer ?? layers.at(-1)!;
    session.report(
      'invalid',
      layer,
      last?.alteration ?? layer.source,
      `With this, ${id === undefined ? 'the front matter' : `\`${id}\``} no longer has the form that its schema asks for.`,
      {
        ...(id !== undefined && { element: id }),
        help: 'Look at the values that are set here against `schemas/FIELDS.md`.',
      },
    );
  }
  return wrong.length === 0;
}

/**
 * An element without what it shares with the guideline below, or with the file of its layer, which was checked there.
 * @param lean without the fields, too, that are those of the guideline below
 */
function changedOnly(session: Session, kind: ElementKind, node: Node, lean: boolean): Node {
  const inner = INNER.get(kind)!;
  const below = session.base.elements.byId.get(node.id)?.node as Node | undefined;
  // Of a step, some fields ask for others; elsewhere each stands for itself.
  const thin = (lean && below && kind !== 'step' ? ownFields(kind, node, below) : { ...node }) as Node;
  for (const { kind: part, list } of inner) {
    const all = node[list] as (Node | string)[] | undefined;
    if (!all) continue;
    const changed: (Node | string)[] = [];
    // Where an element changes, the list that holds it is another one, too.
    const isTouched = !lean || all !== below?.[list];
    for (const one of isTouched ? all : []) {
      if (typeof one === 'string') changed.push(one);
      else if (lean ? session.draft.isFresh(one) : session.base.elements.byId.get(one.id)?.node !== one)
        changed.push(changedOnly(session, part, one, lean));
    }
    // A list that must not be empty keeps one.
    if (changed.length > 0) thin[list] = changed;
    else if (isRequired(kind, list)) thin[list] = all.slice(0, 1);
    else if (all.length > 0) delete thin[list];
  }
  return thin;
}

function ownFields(kind: ElementKind, node: Node, below: Node): object {
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(node))
    if (name === 'id' || below[name] !== node[name] || isRequired(kind, name)) own[name] = node[name];
  return own;
}

interface Fault {
  key: string;
  node: FlowNode;
  /** What it leads to, where that is not there. */
  target?: string;
  message: string;
  help: string;
}

/** Problems after which a way that is cut says nothing new. */
const CAUSES: ReadonlySet<ResolveCode> = new Set([
  'target',
  'place',
  'cycle',
  'duplicate',
  'dangling',
  'field',
  'scope',
]);

/** Ways that were there before and are not now. What is wrong in the guideline below is not the layer's fault. */
export function checkFlow(
  session: Session,
  effective: Guideline,
  layers: readonly Layer[],
  own: boolean,
): void {
  const layer = layers.at(-1);
  if (!layer || (!own && !changesWays(session))) return;
  const before = session.base.flow();
  const old = own ? new Set<string>() : knownFaults(before, session.base.guideline);
  const flow = flowOf(effective);
  const faults = faultsOf(flow, effective).filter((fault) => !old.has(fault.key));
  const nowhere = faults.filter((fault) => fault.target !== undefined);
  // One cause, one message: what is cut off behind a way to nowhere is mended with it.
  const caused = nowhere.length > 0 || session.problems.some((one) => CAUSES.has(one.code));
  for (const fault of caused ? nowhere.filter((one) => !isSaid(session, one)) : faults) {
    const measure = flow.measureOf.get(fault.node);
    const place = measure?.how?.find((step) => step.id === fault.node) ?? measure;
    // Sections have their own ways: an alteration can only have taken away what was below.
    const owned = own && place && !session.base.elements.byId.has(idIn(fault.target ?? '') ?? '');
    const blamed = owned ? undefined : blame(session, before, flow, fault);
    session.report(
      'broken-flow',
      blamed?.layer ?? layer,
      blamed?.node ?? (own && place ? place : layer.source),
      fault.message,
      {
        element: fault.node,
        help: fault.help,
        ...(blamed && place ? related(session, place) : {}),
      },
    );
  }
}

const known = new WeakMap<Flow, ReadonlySet<string>>();

/** What is wrong in the guideline below, worked out once for all that stand on it. */
function knownFaults(flow: Flow, guideline: Guideline): ReadonlySet<string> {
  const found = known.get(flow) ?? new Set(faultsOf(flow, guideline).map((fault) => fault.key));
  known.set(flow, found);
  return found;
}

/** What it led to fell away, and that was said at the alteration. */
function isSaid(session: Session, { target = '' }: Fault): boolean {
  const removal = session.draft.gone.get(idIn(target) ?? '');
  if (!removal) return false;
  return session.problems.some(
    (one) =>
      CAUSES.has(one.code) &&
      [one.node, ...(one.related ?? []).map((two) => two.node)].includes(removal.alteration),
  );
}

/** Fields by which a case goes its way. */
const WAYS = new Set(['*', 'place', 'then', 'answers', 'ask', 'parallel', 'throughout']);

const changesWays = (session: Session): boolean =>
  [...session.origins.values()].some((origins) =>
    origins.some((one) => WAYS.has(one.field) && !one.applies_to && !one.area),
  );

function related(session: Session, place: object): { related: NonNullable<ResolveProblem['related']> } {
  return {
    related: [{ node: session.draft.places.get(place) ?? place, message: 'This is where the way ends.' }],
  };
}

function faultsOf(flow: Flow, guideline: Guideline): Fault[] {
  if (guideline.sops.length === 0 && !guideline.sections) return [];
  const name = (node: FlowNode) => {
    const measure = flow.measureOf.get(node);
    const step = measure?.how?.find((one) => one.id === node);
    return step
      ? `the step “${titleOfStep(step)}” (\`${node}\`)`
      : `the measure “${measure?.title}” (\`${node}\`)`;
  };
  const faults: Fault[] = [];
  for (const [from, edges] of flow.edges)
    for (const { to, target, answer } of edges)
      if (to === undefined)
        faults.push({
          key: `nowhere ${from} ${answer} ${target}`,
          node: from,
          target: target ?? '',
          message: `From ${name(from)} ${answer === undefined ? 'the way' : `the answer \`${answer}\``} leads to \`${target ?? 'what follows'}\`, which is not there.`,
          help: 'Let it lead to an element that is there.',
        });
  const reached = reachable(flow);
  const lost = [...flow.measureOf.keys()].filter((node) => !reached.has(node));
  const into = new Set(lost.flatMap((node) => (flow.edges.get(node) ?? []).flatMap((edge) => edge.to ?? [])));
  // The first of a line that is cut off stands for the line.
  for (const node of lost.some((one) => !into.has(one))
    ? lost.filter((one) => !into.has(one))
    : lost.slice(0, 1))
    faults.push({
      key: `lost ${node}`,
      node,
      message: `No way leads to ${name(node)} any more.`,
      help: 'Let an answer or a `then` lead to it, or omit it as well.',
    });
  const none = stuck(flow);
  if (none.size === 0) return faults;
  const order = new Map([...flow.measureOf.keys()].map((node, index) => [node, index]));
  const onward = (node: FlowNode) => (flow.edges.get(node) ?? []).flatMap((edge) => edge.to ?? []);
  for (const node of none) {
    // Of a circle, the one that leads back; of a line to nowhere, its end. What leads into them is mended with them.
    const back = onward(node).filter((to) => order.get(to)! <= order.get(node)!);
    if (onward(node).length > 0 && !back.some((to) => leadsTo(to, node, onward))) continue;
    faults.push({
      key: `stuck ${node}`,
      node,
      message: `From ${name(node)} no way leads to an exit or to the end.`,
      help: 'Give it a `then` that leads on, or to `exit:` and an exit.',
    });
  }
  return faults;
}

function leadsTo(from: FlowNode, to: FlowNode, onward: (node: FlowNode) => FlowNode[]): boolean {
  const seen = new Set<FlowNode>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...onward(at));
  }
  return false;
}

/** The alteration that most likely cut the way: of the place itself, or of what led there before. */
function blame(
  session: Session,
  before: Flow,
  now: Flow,
  { node, target = '' }: Fault,
): { layer: Layer; node: object } | undefined {
  const preceding = [...before.edges].flatMap(([from, edges]) =>
    edges.some((edge) => edge.to === node) ? [from] : [],
  );
  const near = [
    idIn(target),
    node,
    now.measureOf.get(node)?.id,
    ...preceding,
    ...preceding.map((one) => before.measureOf.get(one)?.id),
  ];
  for (const id of near) {
    if (id === undefined) continue;
    const removal = session.draft.gone.get(id);
    if (removal) return { layer: removal.layer, node: removal.alteration };
    const origin = session.origins.get(id)?.at(-1);
    if (origin?.alteration) return { layer: origin.layer, node: origin.alteration };
  }
  for (const [id] of session.origins) {
    const origin = session.origins.get(id)!.at(-1)!;
    if (origin.alteration && WAYS.has(origin.field)) return { layer: origin.layer, node: origin.alteration };
  }
  return undefined;
}
