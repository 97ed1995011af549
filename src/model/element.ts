/** Elements: everything with an id, found by it, with its parents. */
import type {
  AdaptationSource,
  Alteration,
  Exit,
  Handover,
  Measure,
  Phase,
  Principle,
  Provenance,
  Section,
  SopSource,
  Step,
  WalkThrough,
} from './generated/types.ts';
import type { Guideline } from './guideline.ts';
import { recommendationOf, titleOfStep } from './short-form.ts';

export type ElementKind =
  | 'sop'
  | 'phase'
  | 'section'
  | 'measure'
  | 'step'
  | 'handover'
  | 'exit'
  | 'safeguard'
  | 'recommendation'
  | 'good-practice'
  | 'indicator'
  | 'principle'
  | 'walk-through';

/** What all nodes of elements have in common. */
export interface ElementNode {
  id?: string;
  provenance?: Provenance;
  safeguard?: 'always';
}

export interface Element {
  id: string;
  kind: ElementKind;
  title: string;
  node: ElementNode;
  parent?: Element;
  /** Provenance that it has or inherits. */
  provenance?: Provenance;
}

/** All elements by id, in reading order. `doubles` are elements whose id was taken before. */
export interface Elements {
  byId: Map<string, Element>;
  doubles: Element[];
}

class Collector {
  readonly byId = new Map<string, Element>();
  readonly doubles: Element[] = [];

  put(
    kind: ElementKind,
    id: string,
    title: string,
    node: ElementNode,
    parent: Element | undefined,
    inherited?: Provenance,
  ): Element {
    const provenance = node.provenance ?? parent?.provenance ?? inherited;
    const element: Element = { id, kind, title, node };
    if (parent) element.parent = parent;
    if (provenance) element.provenance = provenance;
    if (this.byId.has(id)) this.doubles.push(element);
    else this.byId.set(id, element);
    return element;
  }

  sop(sop: SopSource): void {
    const element = this.put('sop', sop.id, sop.title, sop, undefined);
    for (const phase of sop.phases ?? []) this.phase(phase, element);
    for (const walk of sop.walk_throughs ?? []) this.walkThrough(walk, element);
  }

  phase(phase: Phase, parent?: Element, inherited?: Provenance): void {
    const element = this.put('phase', phase.id, phase.title, phase, parent, inherited);
    for (const measure of phase.measures) this.measure(measure, element);
  }

  section(section: Section, parent?: Element, inherited?: Provenance): void {
    const element = this.put('section', section.id, section.title, section, parent, inherited);
    for (const measure of section.measures ?? []) this.measure(measure, element);
    for (const inner of section.sections ?? []) this.section(inner, element);
  }

  measure(measure: Measure, parent?: Element, inherited?: Provenance): void {
    const element = this.put('measure', measure.id, measure.title, measure, parent, inherited);
    for (const step of measure.how ?? []) this.step(step, element);
    for (const one of measure.safeguards ?? []) this.put('safeguard', one.id, one.text, one, element);
    for (const handover of measure.handovers ?? []) this.handover(handover, element);
    for (const short of measure.recommendations ?? []) {
      const one = recommendationOf(short);
      if (one.id) this.put('recommendation', one.id, one.text, one, element);
    }
    for (const one of measure.good_practices ?? [])
      this.put('good-practice', one.id, one.title ?? one.text, one, element);
    for (const one of measure.indicators ?? []) this.put('indicator', one.id, one.ask, one, element);
  }

  step(step: Step, parent?: Element, inherited?: Provenance): void {
    this.put('step', step.id, titleOfStep(step), step, parent, inherited);
  }

  handover(handover: Handover, parent?: Element, inherited?: Provenance): void {
    this.put('handover', handover.id, handover.title, handover, parent, inherited);
  }

  exit(exit: Exit, inherited?: Provenance): void {
    this.put('exit', exit.id, exit.title, exit, undefined, inherited);
  }

  principle(principle: Principle, inherited?: Provenance): void {
    this.put('principle', principle.id, principle.title, principle, undefined, inherited);
  }

  walkThrough(walk: WalkThrough, parent?: Element): void {
    this.put('walk-through', walk.id, walk.title, walk, parent);
  }
}

/** Elements of the guideline. */
export function elementsOf(guideline: Guideline): Elements {
  const collector = new Collector();
  const { front } = guideline;
  for (const principle of front.principles ?? []) collector.principle(principle, front.provenance);
  for (const exit of front.exits ?? []) collector.exit(exit, front.provenance);
  for (const sop of guideline.sops) collector.sop(sop);
  for (const section of guideline.sections ?? []) collector.section(section);
  return collector;
}

/** The parts of a theme or an adaptation in which elements stand. */
type Layer = Pick<AdaptationSource, 'exits' | 'sections' | 'alterations' | 'provenance'>;

/** Elements that a layer brings along itself: sections of its own, added and replacing elements, exits. */
export function elementsOfLayer(layer: Layer | undefined): Elements {
  const collector = new Collector();
  if (!layer) return collector;
  const inherited = layer.provenance;
  for (const exit of layer.exits ?? []) collector.exit(exit, inherited);
  for (const section of layer.sections ?? []) collector.section(section, undefined, inherited);
  for (const alteration of layer.alterations ?? []) {
    const from = alteration.provenance ?? inherited;
    // A replacing element keeps the id of what it replaces: its parts count, it does not.
    for (const part of [alteration.add, alteration.replace]) {
      if (!part) continue;
      const own = part === alteration.add;
      if (!own) {
        collectParts(collector, part, from);
        continue;
      }
      if (part.measure) collector.measure(part.measure, undefined, from);
      if (part.phase) collector.phase(part.phase, undefined, from);
      if (part.step) collector.step(part.step, undefined, from);
      if (part.handover) collector.handover(part.handover, undefined, from);
      if (part.exit) collector.exit(part.exit, from);
      if (part.safeguard)
        collector.put('safeguard', part.safeguard.id, part.safeguard.text, part.safeguard, undefined, from);
      if (part.good_practice)
        collector.put(
          'good-practice',
          part.good_practice.id,
          part.good_practice.text,
          part.good_practice,
          undefined,
          from,
        );
      if (part.indicator)
        collector.put('indicator', part.indicator.id, part.indicator.ask, part.indicator, undefined, from);
    }
  }
  return collector;
}

function collectParts(
  collector: Collector,
  { phase, measure }: NonNullable<Alteration['replace']>,
  inherited: Provenance | undefined,
): void {
  const inner = new Collector();
  if (phase) inner.phase(phase, undefined, inherited);
  if (measure) inner.measure(measure, undefined, inherited);
  for (const element of [...inner.byId.values(), ...inner.doubles]) {
    if (element.node !== phase && element.node !== measure)
      collector.put(element.kind, element.id, element.title, element.node, element.parent, inherited);
  }
}

/** The nearest element of a kind at or above an element. */
export function ancestor(element: Element | undefined, kind: ElementKind): Element | undefined {
  let at = element;
  while (at && at.kind !== kind) at = at.parent;
  return at;
}

/** True where a source says, or inherits, that nobody has checked it. */
export function isUnverified(provenance: Provenance | undefined): boolean {
  return provenance?.checked === undefined || provenance.checked === 'unverified';
}
