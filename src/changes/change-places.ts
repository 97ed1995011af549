/** The lines on which a change is written: where the country, or whoever is newer, says it; and what it is compared with. */
import type { Change } from '../diff/diff.ts';
import type { Places } from '../diff/findings.ts';
import type { Place } from '../model/finding.ts';
import { placeIn } from '../model/reading/span.ts';
import { baseOf } from '../model/resolve/base.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import type { Side } from './sides.ts';

/** Only files of the workspace have lines to point at: editions are frozen, other revisions are not at hand. */
export function placesIn(workspace: UsableWorkspace, before: Side, after: Side): (change: Change) => Places {
  const { byId } = baseOf(workspace.guideline).elements;

  const span = (node: object, key: string, part: 'key' | 'entry'): Place | undefined =>
    placeIn(workspace.sources, node, key, part);

  /** The line of a field; else the first line of the object. */
  const line = (node: object, field: string | undefined): Place | undefined => {
    const [first = ''] = Object.keys(node);
    return (field === undefined ? undefined : span(node, field, 'key')) ?? span(node, first, 'entry');
  };

  const inside = (side: Side, nodes: readonly object[], field: string | undefined): Place | undefined => {
    if (!side.working) return undefined;
    for (const [depth, node] of nodes.entries()) {
      const place = line(side.effective?.places.get(node) ?? node, depth === 0 ? field : undefined);
      if (place) return place;
    }
    return undefined;
  };

  /** The very words of the alteration that a change comes from. */
  const declared = ({ fact, declared }: Change): Place | undefined => {
    const alteration = declared?.alteration as Record<string, object | undefined> | undefined;
    if (!alteration || !declared) return undefined;
    const set = fact.field === undefined ? undefined : alteration.set;
    return (set && span(set, fact.field!, 'key')) ?? line(alteration, declared.operation);
  };

  /** What is frozen in an edition still stands in the baseline, mostly; and what is added stands in something. */
  const today = (change: Change): Place | undefined => {
    const { fact, group } = change;
    const node = byId.get(fact.kind === 'added' ? group.id : fact.element)?.node;
    return after.effective && node && line(node, fact.field);
  };

  return (change) => {
    const { nodes, fact } = change;
    const own = inside(after, nodes.after, fact.field);
    const at = declared(change) ?? own;
    const was = inside(before, nodes.before, fact.field);
    const compared = was ?? today(change);
    const isOther = compared && (compared.file !== at?.file || compared.start.line !== at.start.line);
    return {
      ...(at && { at }),
      ...(isOther && {
        related: [{ message: was ? WAS : fact.kind === 'added' ? HOLDER : TODAY, at: compared }],
      }),
    };
  };
}

const WAS = 'This is what it is compared with.';
const TODAY = 'This is what the baseline says today.';
const HOLDER = 'It is added to this.';
