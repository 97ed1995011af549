import type { FlowEdge } from '../../../model/flow.ts';
import type { WalkThrough } from '../../../model/generated/types.ts';
import type { Guideline } from '../../../model/guideline.ts';
import type { Problem, Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'A walk-through takes only ways that the steps allow.',
  why: 'Training material that contradicts the procedure teaches the wrong thing.',
  fix: 'Name the steps in the order of the flow, with the answer at each decision.',
  on: ['baseline'],
  needsAll: true,
  *check(unit) {
    const flow = unit.flow();
    const aside = new Set(flow.throughout.flatMap((measure) => (measure.how ?? []).map((step) => step.id)));
    for (const element of unit.own.byId.values()) {
      if (element.kind !== 'walk-through') continue;
      const walk = element.node as WalkThrough;
      // Steps of measures that run throughout may be told at any moment: the way goes on from the step before them.
      let last: WalkThrough['path'][number] | undefined;
      // Measures that run side by side are told one after the other: the first step of each waits for its turn.
      const waiting = new Set<string>();
      for (const stop of walk.path) {
        if (aside.has(stop.at)) continue;
        // A step that does not exist is reported by ref/dangling; what comes after it cannot be compared.
        if (!flow.measureOf.has(stop.at)) {
          last = undefined;
          continue;
        }
        if (last) yield* compare(walk, last, stop.at, flow.edges.get(last.at) ?? [], waiting);
        waiting.delete(stop.at);
        const ahead = taken(flow.edges.get(stop.at) ?? [], stop);
        if (ahead.length > 1) for (const edge of ahead) if (edge.to !== undefined) waiting.add(edge.to);
        last = stop;
      }
      if (last && walk.ends)
        yield* compare(
          walk,
          last,
          entry(unit.guideline, walk.ends),
          flow.edges.get(last.at) ?? [],
          new Set(),
        );
    }
  },
};

/** The place in the flow that an end of a walk names: an exit, a step, or where an SOP, phase or measure begins. */
function entry(guideline: Guideline, ends: string): string {
  const phases = guideline.sops.flatMap((sop) => (sop.phases ?? []).map((phase) => ({ sop, phase })));
  const measures = phases.flatMap(({ sop, phase }) =>
    phase.measures.map((measure) => ({ ids: [sop.id, phase.id, measure.id], measure })),
  );
  const inTurn = measures.filter(({ ids, measure }) => ids.at(-1) === ends || !measure.throughout);
  const first = inTurn.find(({ ids }) => ids.includes(ends))?.measure;
  return first?.how?.[0]?.id ?? first?.id ?? ends.replace(/^exit:/, '');
}

/** Edges that a stop of the walk takes, by its answer. */
const taken = (edges: readonly FlowEdge[], stop: WalkThrough['path'][number]): FlowEdge[] =>
  edges.filter((edge) => edge.answer === undefined || edge.answer === stop.answer);

function* compare(
  walk: WalkThrough,
  from: WalkThrough['path'][number],
  to: string,
  edges: readonly FlowEdge[],
  waiting: ReadonlySet<string>,
): Iterable<Problem> {
  const answers = [...new Set(edges.flatMap((edge) => edge.answer ?? []))];
  if (answers.length > 0 && (from.answer === undefined || !answers.includes(from.answer))) {
    yield {
      node: from,
      key: from.answer === undefined ? 'at' : 'answer',
      element: walk.id,
      message:
        from.answer === undefined
          ? `\`${from.at}\` is a decision: the walk-through must say which answer is given.`
          : `\`${from.at}\` has no answer \`${from.answer}\`.`,
      help: `Its answers are ${answers.map((one) => `\`${one}\``).join(', ')}.`,
    };
    return;
  }
  const possible = taken(edges, from).map((edge) => edge.to);
  if (possible.includes(to) || waiting.has(to)) return;
  yield {
    node: from,
    element: walk.id,
    message: `From \`${from.at}\`${from.answer === undefined ? '' : ` with the answer \`${from.answer}\``} the walk-through goes to \`${to}\`, but no way leads there.`,
    help:
      possible.length > 0
        ? `The ways lead to ${possible.map((one) => `\`${one ?? 'nowhere'}\``).join(', ')}.`
        : 'No way leads on from this step.',
  };
}

export default rule;
