/** What is not agreed, as lists: what blocks, and what to ask each of the two countries. */
import type { Direction } from '../../model/interop/types.ts';
import { oneLine } from '../../model/visible.ts';
import type { Names } from '../names.ts';
import { type Finding, findingsIn, LEVEL_SIGNS, TOPIC_WORDS } from './words.ts';

export interface Listed {
  a: string;
  b: string;
  directions: readonly Direction[];
  names: Names;
}

export interface List {
  heading: string;
  groups: Group[];
}

export interface Group {
  /** Handovers of which the same is said. */
  names: string[];
  lines: string[];
}

function merged(groups: ReadonlyMap<string, string[]>): Group[] {
  const bySay = new Map<string, Group>();
  for (const [name, lines] of groups) {
    const said = lines.join('\n');
    const known = bySay.get(said);
    if (known) known.names.push(name);
    else bySay.set(said, { names: [name], lines });
  }
  return [...bySay.values()];
}

/**
 * What blocks; then what to ask each of the two, with what was found. What blocks is said once, above: below stands its
 * question.
 */
export function listsOf({ directions, names, a, b }: Listed): List[] {
  const all = directions.flatMap((direction) =>
    findingsIn(direction, names).map((finding) => ({
      ...finding,
      name: `${finding.row.handover} ${oneLine(finding.row.title)} (${direction.sender.toUpperCase()} sends)`,
    })),
  );
  const start = ({ level, topic }: Finding) => `${LEVEL_SIGNS[level]} ${TOPIC_WORDS[topic]}:`;
  const lists = [
    {
      heading: 'Blocking: these handovers cannot work, or not safely',
      found: all.filter(({ level }) => level === 'blocking'),
      line: (one: Finding) => `${start(one)} ${oneLine(one.words.says)}`,
    },
    ...[a, b].map((whom) => ({
      heading: `Questions to ${whom.toUpperCase()}`,
      found: all.filter(({ words }) => words.asks !== undefined && words.whom === whom),
      line: (one: Finding) =>
        `${start(one)} ${one.level === 'blocking' ? '' : `${oneLine(one.words.says)} `}${oneLine(one.words.asks ?? '')}`,
    })),
  ];
  return lists.flatMap(({ heading, found, line }) => {
    const groups = new Map<string, string[]>();
    for (const one of found) groups.set(one.name, [...(groups.get(one.name) ?? []), line(one)]);
    return groups.size === 0 ? [] : [{ heading, groups: merged(groups) }];
  });
}
