/** A structure of its own: sections instead of SOPs, and how they carry out the guideline. Nothing unmapped is inherited. */
import type { Element, Elements } from '../element.ts';
import type { Measure, Section, Step } from '../generated/types.ts';
import type { Guideline, Nation } from '../guideline.ts';
import { mappingsOf } from '../short-form.ts';
import { type Node, partsIn } from './draft.ts';
import type { Verdict } from './duration.ts';
import { type Guard, guardsOf, judge } from './floors.ts';
import type { Session } from './session.ts';
import type { Coverage, Layer } from './types.ts';

interface Carrying {
  /** Element of the country. */
  by: Node;
  extent: 'whole' | 'part' | 'wider';
  /** The entry of `carries_out`. */
  entry: object;
}

/** The guideline with the sections in place of the SOPs: of the front matter stays what is adopted or used. */
export function ownStructure(guideline: Guideline, nation: Nation, own: ReadonlySet<string>): Guideline {
  const sections = nation.adaptation?.sections ?? [];
  const adopted = new Set(nation.adaptation?.adopted ?? []);
  const used = exitsIn(sections);
  const { principles, exits, ...front } = guideline.front;
  const kept = (principles ?? []).filter((one) => adopted.has(one.id));
  const left = (exits ?? []).filter((one) => adopted.has(one.id) || used.has(one.id) || own.has(one.id));
  return {
    ...guideline,
    front: {
      ...front,
      ...(kept.length > 0 && { principles: kept }),
      ...(left.length > 0 && { exits: left }),
    },
    sops: [],
    sections,
  };
}

function exitsIn(sections: readonly Section[]): Set<string> {
  const found = new Set<string>();
  const step = ({ then, answers }: Step) => {
    for (const one of [
      then,
      ...Object.values(answers ?? {}).map((answer) => (typeof answer === 'string' ? answer : answer.then)),
    ])
      if (one?.startsWith('exit:')) found.add(one.slice(5));
  };
  const measure = (one: Measure) => {
    if (one.then?.startsWith('exit:')) found.add(one.then.slice(5));
    for (const inner of one.how ?? []) step(inner);
  };
  for (const section of sections) {
    for (const one of section.measures ?? []) measure(one);
    for (const id of exitsIn(section.sections ?? [])) found.add(id);
  }
  return found;
}

/** Every element of the guideline that must be accounted for, and how it is. */
export function coverageOf(session: Session, layer: Layer, nation: Nation, elements: Elements): Coverage[] {
  const carrying = carryingOf(session, elements, layer, nation.adaptation?.sections ?? []);
  const adopted = new Set(nation.adaptation?.adopted ?? []);
  const dropped = new Map<string, 'omitted' | 'not-applicable'>([
    ...session.omitted.filter(isWhole).map((one) => [one.id, 'omitted'] as const),
    ...session.notApplicable.filter(isWhole).map((one) => [one.id, 'not-applicable'] as const),
  ]);
  const coverage: Coverage[] = [];
  const parts = partsByParent(elements);

  const visit = (element: Element, inherited: Omit<Coverage, 'id' | 'title'> | undefined): Coverage => {
    const { id, title, kind } = element;
    const those = carrying.get(id) ?? [];
    const drop = dropped.get(id);
    const by = those.map((one) => one.by.id);
    const own: Omit<Coverage, 'id' | 'title'> | undefined =
      those.length > 0
        ? {
            state: those.some((one) => one.extent === 'whole')
              ? 'whole'
              : those.some((one) => one.extent === 'wider')
                ? 'wider'
                : 'part',
            by,
          }
        : drop
          ? { state: drop, by: [] }
          : kind === 'principle' && adopted.has(id)
            ? { state: 'adopted', by: [] }
            : inherited;
    const entry: Coverage = { id, title, state: 'missing', by: [], ...own };
    coverage.push(entry);
    const pass = own && own.state !== 'part' ? own : undefined;
    const inner = (parts.get(id) ?? []).map((part) => visit(part, pass));
    // A whole whose parts are all accounted for is so itself.
    if (entry.state === 'missing' && inner.length > 0 && inner.every((one) => one.state !== 'missing')) {
      const states = new Set(inner.map((one) => one.state));
      const by = [...new Set(inner.flatMap((one) => one.by))];
      const dropped = by.length === 0 && states.size === 1 ? inner[0]!.state : 'part';
      Object.assign(entry, { state: dropped, by });
    }
    return entry;
  };
  for (const element of elements.byId.values())
    if (element.kind === 'principle' || element.kind === 'sop') visit(element, undefined);
  reportMissing(session, elements, layer, nation, coverage);
  checkFloors(session, elements, layer, carrying);
  return coverage;
}

const isWhole = (one: { applies_to?: unknown; area?: unknown }): boolean =>
  one.applies_to === undefined && one.area === undefined;

/** What a country must account for: SOPs, phases, measures, steps, handovers and safeguards. Advice and examples are free. */
const COUNTED = new Set(['phase', 'measure', 'step', 'handover', 'safeguard']);

function partsByParent(elements: Elements): Map<string, Element[]> {
  const parts = new Map<string, Element[]>();
  for (const element of elements.byId.values()) {
    if (!element.parent || !COUNTED.has(element.kind)) continue;
    const list = parts.get(element.parent.id);
    if (list) list.push(element);
    else parts.set(element.parent.id, [element]);
  }
  return parts;
}

function carryingOf(
  session: Session,
  elements: Elements,
  layer: Layer,
  sections: readonly Section[],
): Map<string, Carrying[]> {
  const carrying = new Map<string, Carrying[]>();
  const look = (node: Node) => {
    for (const entry of mappingsOf(node.carries_out as never)) {
      const element = elements.byId.get(entry.target);
      if (!element) {
        session.missing(layer, entry, 'target', entry.target);
        continue;
      }
      const list = carrying.get(entry.target) ?? [];
      list.push({ by: node, extent: entry.extent, entry });
      carrying.set(entry.target, list);
    }
  };
  for (const section of sections) {
    look(section as object as Node);
    for (const part of partsIn('section', section as object as Node)) look(part.node);
  }
  return carrying;
}

/** One line for what is missing as a whole, and one for all that is missing in what is carried out in part. */
function reportMissing(
  session: Session,
  elements: Elements,
  layer: Layer,
  nation: Nation,
  coverage: readonly Coverage[],
): void {
  const missing = new Map(
    coverage.flatMap((one) => (one.state === 'missing' ? [[one.id, one] as const] : [])),
  );
  const inside = new Map<string, Coverage[]>();
  for (const [id, one] of missing) {
    const above = elements.byId.get(id)!.parent?.id ?? '';
    inside.set(above, [...(inside.get(above) ?? []), one]);
  }
  const report = (id: string, message: string, named: readonly Coverage[]) =>
    session.report('unmapped', layer, nation.adaptation!, message, {
      ...(nation.adaptation?.sections && { key: 'sections', part: 'key' as const }),
      element: id,
      help: `Say in \`carries_out\` of what does it: {target: ${named[0]!.id}, extent: whole}. Or give an alteration on \`${named[0]!.id}\` with \`omit\` or \`not_applicable\`.`,
      related: named.map((one) => ({
        node: elements.byId.get(one.id)!.node,
        message: 'This is to be carried out.',
      })),
    });
  for (const { id, title } of coverage) {
    const parts = inside.get(id) ?? [];
    const { kind, parent } = elements.byId.get(id)!;
    // SOPs and phases are said through what is in them.
    if (kind === 'sop' || kind === 'phase') {
      if (missing.has(id) && parts.length === 0) report(id, unmapped(title, id), [missing.get(id)!]);
    } else if (missing.has(id)) {
      if (kind === 'measure' || kind === 'principle' || parent === undefined)
        report(id, unmapped(title, id), [missing.get(id)!]);
    } else if (parts.length > 0)
      report(
        id,
        `“${title}” (\`${id}\`) is carried out in part, and nothing is said of ${parts.map((one) => `“${one.title}” (\`${one.id}\`)`).join(', ')}.`,
        parts,
      );
  }
}

const unmapped = (title: string, id: string): string =>
  `Nothing carries out “${title}” (\`${id}\`), and it is neither omitted nor not applicable.`;

/** Floors hold for what carries an element out, too. */
function checkFloors(
  session: Session,
  elements: Elements,
  layer: Layer,
  carrying: ReadonlyMap<string, Carrying[]>,
): void {
  for (const [id, those] of carrying) {
    const element = elements.byId.get(id)!;
    const node = element.node as Node;
    for (const [field, guard] of guardsOf(node)) {
      if (!COMPARABLE.has(field)) continue;
      const judged = those.flatMap((one) =>
        one.by[field] === undefined
          ? []
          : [{ ...one, verdict: judge(session, node, field, guard, one.by[field]) }],
      );
      const found =
        judged.find((one) => one.verdict === 'below') ?? judged.find((one) => one.verdict === 'unsure');
      if (!found && judged.length > 0) continue;
      const declared = layer.alterations.find((one) => one.on === id && one.below_floor);
      if (declared)
        session.reservations.push({
          id,
          title: element.title,
          field,
          layer,
          alteration: declared,
          below_floor: declared.below_floor!,
          ...(guard.citation !== undefined && { citation: guard.citation }),
          floor: node[field],
          value: found?.by[field],
        });
      else
        reportFloor(session, layer, {
          id,
          title: element.title,
          field,
          guard,
          node,
          found,
          entry: those[0]!.entry,
        });
    }
  }
}

interface Low {
  id: string;
  title: string;
  field: string;
  guard: Guard;
  node: Node;
  /** What says the field; none where nothing does. */
  found: (Carrying & { verdict: Verdict }) | undefined;
  entry: object;
}

function reportFloor(
  session: Session,
  layer: Layer,
  { id, title, field, guard, node, found, entry }: Low,
): void {
  const cited = guard.citation === undefined ? '' : ` (${guard.citation})`;
  const declare = `declare it: an alteration on \`${id}\` with \`below_floor\`.`;
  const unsure = found?.verdict === 'unsure';
  session.report(
    unsure ? 'floor-unsure' : 'below-floor',
    layer,
    found?.by ?? entry,
    unsure
      ? `Whether \`${field}\` of “${title}” (\`${id}\`), which this carries out, is still at or above the minimum${cited} cannot be told.`
      : found
        ? `\`${field}\` is below the minimum of “${title}” (\`${id}\`)${cited}, which this carries out.`
        : `“${title}” (\`${id}\`) has a minimum for \`${field}\`${cited}; nothing that carries it out says \`${field}\`.`,
    {
      ...(found && { key: field }),
      element: found?.by.id ?? id,
      help: unsure
        ? `Write it in the unit and from the event that the floor has; or, if it is below, ${declare}`
        : `${found ? 'Raise' : 'Say'} it; or, if the law is below the floor, ${declare}`,
      related: [{ node, key: 'floor', message: 'The floor is set here.' }],
    },
  );
}

/** Fields whose values say the same in another structure; answers and actors lead to other ids there. */
const COMPARABLE = new Set(['when', 'deadline', 'reply', 'consent', 'force', 'never_if']);
