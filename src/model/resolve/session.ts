/** What the parts of one resolution share: the draft, what is noted on the way, and what is wrong. */

import type { Alteration } from '../generated/types.ts';
import { didYouMean } from '../nearest.ts';
import { listOf } from '../short-form.ts';
import type { Base } from './base.ts';
import { Draft } from './draft.ts';
import { layerInWords } from './layers.ts';
import { covers, type Scoped } from './scope.ts';
import type {
  Effective,
  Layer,
  NotApplicable,
  Omission,
  Operation,
  Origin,
  Reservation,
  ResolveCode,
  ResolveProblem,
} from './types.ts';

export class Session {
  readonly draft: Draft;
  readonly problems: ResolveProblem[] = [];
  readonly origins = new Map<string, Origin[]>();
  readonly omitted: Omission[] = [];
  readonly notApplicable: NotApplicable[] = [];
  readonly reservations: Reservation[] = [];
  readonly dormant: Effective['dormant'] = [];
  /** Elements that layers add, with the layer: their value when they were added is what their floors protect. */
  readonly added = new Map<string, { layer: Layer; node: object }>();
  /** Elements whose arrows a layer has sent elsewhere: what they lead to now may fall away in a later one. */
  readonly redirected = new Set<string>();
  readonly base: Base;
  readonly asOf: string;

  constructor(base: Base, asOf: string) {
    this.base = base;
    this.asOf = asOf;
    this.draft = new Draft(base);
  }

  report(
    code: ResolveCode,
    layer: Layer,
    alteration: object,
    message: string,
    more: Partial<Omit<ResolveProblem, 'code' | 'message' | 'node' | 'layer'>> = {},
  ): void {
    this.problems.push({ code, message, node: alteration, layer: layer.name, ...more });
  }

  /** Notes where a field comes from; what an earlier layer said of it for everyone is overridden. */
  note(
    id: string,
    field: string,
    operation: Operation,
    layer: Layer,
    alteration?: Alteration,
    scope: Scoped = {},
  ): void {
    const list = this.origins.get(id) ?? [];
    for (const one of list)
      if (one.layer !== layer && (one.field === field || field === '*') && covers(scope, one))
        one.overridden = true;
    list.push({ field, operation, layer, ...(alteration && { alteration }), ...scope });
    this.origins.set(id, list);
  }

  /** The object of the guideline that an id stands for, to point at. */
  related(id: string, message: string): { related?: NonNullable<ResolveProblem['related']> } {
    const node = this.base.elements.byId.get(id)?.node ?? this.added.get(id)?.node;
    return node ? { related: [{ node, message }] } : {};
  }

  /** A target that is not there: what it was, or what may have been meant. */
  missing(layer: Layer, holder: object, key: string | number, id: string): void {
    const { draft } = this;
    const at = { key, part: 'value' as const, element: id };
    const retired = listOf(this.base.guideline.front.retired).find((one) => one.id === id);
    const removal = draft.gone.get(id);
    if (retired) {
      const successors = (retired.successors ?? []).map((one) => `\`${one}\``).join(', ');
      this.problems.push({
        code: 'target',
        node: holder,
        layer: layer.name,
        ...at,
        message: `\`${id}\` is retired: ${retired.reason}`,
        help: successors ? `It continues as ${successors}.` : 'It has no successor.',
        related: [{ node: retired, message: 'It is retired here.' }],
      });
    } else if (removal) {
      const through = removal.through === id ? '' : ` with \`${removal.through}\``;
      this.problems.push({
        code: 'target',
        node: holder,
        layer: layer.name,
        ...at,
        message: `\`${id}\` is no longer there: ${layerInWords(removal.layer)} takes it away${through}.`,
        help: 'Alter what is there after that, or take the other alteration back.',
        related: [{ node: removal.alteration, message: 'It is taken away here.' }],
      });
    } else {
      const help = didYouMean(id, draft.ids());
      this.problems.push({
        code: 'target',
        node: holder,
        layer: layer.name,
        ...at,
        message: `There is no element \`${id}\`.`,
        ...(help !== undefined && { help }),
      });
    }
  }

  title(id: string): string {
    const node = this.draft.node(id) as unknown as Record<string, string | undefined>;
    return node.title ?? node.do ?? node.ask ?? node.text ?? id;
  }
}
