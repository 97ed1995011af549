/** How the agreement of two countries is shown: as text, as Markdown, as JSON. */
import { type Direction, type Level, TOPICS } from '../../model/interop/types.ts';
import { code, escaped } from '../../model/plain-markdown.ts';
import { oneLine } from '../../model/visible.ts';
import type { Names } from '../names.ts';
import { listsOf } from './lists.ts';
import { LEVEL_SIGNS, levelOn, TOPIC_WORDS, wordsOf, worstOf } from './words.ts';

export interface Agreement {
  a: string;
  b: string;
  /** How each was asked for, where it may be of another revision or workspace. */
  typed?: readonly [string, string];
  asOf: string;
  /** What each adapts: an edition, or `baseline`. */
  editions?: readonly [a: string, b: string];
  directions: readonly Direction[];
  /** Names of registers and elements, from the guideline that both adapt. */
  names: Names;
  toolVersion: string;
}

export const INTEROP_FORMATS = ['text', 'markdown', 'json'] as const;
export type InteropFormat = (typeof INTEROP_FORMATS)[number];

export const WRITERS: Record<InteropFormat, { ending: string; print(agreement: Agreement): string }> = {
  text: { ending: '.txt', print: text },
  markdown: { ending: '.md', print: markdown },
  json: { ending: '.json', print: json },
};

export type LevelCounts = Record<Level, number>;

/** Points by level, over both directions. */
export function countLevels(directions: readonly Direction[]): LevelCounts {
  const counts: LevelCounts = { blocking: 0, gap: 0, open: 0, agreed: 0 };
  for (const { rows } of directions)
    for (const { points } of rows) for (const { level } of points) counts[level]++;
  return counts;
}

/** "XA"; of another revision or workspace, where it was taken from: "XA (HEAD~1:xa)". */
const called = (code: string, typed: string | undefined): string =>
  typed === undefined || typed.toLowerCase() === code
    ? code.toUpperCase()
    : `${code.toUpperCase()} (${typed})`;

function headline({ a, b, typed, asOf, directions }: Agreement): string {
  const { blocking, gap, open, agreed } = countLevels(directions);
  const worst = directions.flatMap(({ rows }) => rows.map((row) => worstOf(row)));
  const stuck = worst.filter((level) => level === 'blocking').length;
  const settled = worst.filter((level) => level === 'agreed').length;
  return (
    `${called(a, typed?.[0])} and ${called(b, typed?.[1])} at the border between them, as of ${asOf}. ` +
    `Of ${worst.length} handovers, both ways, ${stuck} cannot work and ${settled} leave no question. ` +
    `Points: blocking ${blocking}, gaps ${gap}, open ${open}, agreed ${agreed}.`
  );
}

const title = ({ sender, receiver }: Direction): string =>
  `${sender.toUpperCase()} sends, ${receiver.toUpperCase()} receives`;

const SIGNS = (Object.entries(LEVEL_SIGNS) as [Level, string][])
  .map(([level, sign]) => `${sign} ${level}`)
  .join('  ');

const LEGEND = `${SIGNS}  (empty: cannot be told before another point is settled)`;

/** Where the two stand on different ground, some of what differs is nobody's decision. */
function editionsLine({ a, b, editions: [one, other] = ['', ''] }: Agreement): string | undefined {
  if (one === other) return undefined;
  return `${a.toUpperCase()} adapts ${one}, ${b.toUpperCase()} adapts ${other}: some of this is what changed between these. trm diff ${one} ${other} --depth handover shows it.`;
}

/** In which part each country acts is said by the arrow of a row. */
const arrows = ({ a, b }: Agreement): string =>
  `In each row the arrow says who acts as what: "destination → origin" is the sender as country of destination and the receiver as country of origin. ${a.toUpperCase()} and ${b.toUpperCase()} can each be either.`;

function text(agreement: Agreement): string {
  const editions = editionsLine(agreement);
  const blocks = [
    editions === undefined ? headline(agreement) : `${headline(agreement)}\n${editions}`,
    `Signs: ${LEGEND}\n${arrows(agreement)}`,
  ];
  for (const direction of agreement.directions) {
    blocks.push(`${title(direction)}\n${table(direction)}`);
  }
  for (const { heading, groups } of listsOf(agreement))
    blocks.push(
      [
        heading,
        ...groups.flatMap(({ names, lines }) => [
          ...names.map((name) => `  ${name}`),
          ...lines.map((line) => `    ${line}`),
        ]),
      ].join('\n'),
    );
  return `${blocks.join('\n\n')}\n`;
}

function table({ rows }: Direction): string {
  const columns = TOPICS.map((topic) => TOPIC_WORDS[topic]);
  const width = Math.max(...rows.map(({ handover }) => handover.length), 1);
  const lines = rows.map((row) => {
    const cells = TOPICS.map((topic, at) => {
      const level = levelOn(row, topic);
      return (level === undefined ? '' : LEVEL_SIGNS[level]).padEnd(columns[at]!.length);
    });
    return `  ${row.handover.padEnd(width)}  ${cells.join('  ')}  ${row.from} → ${row.to}: ${oneLine(row.title)}`;
  });
  return [`  ${''.padEnd(width)}  ${columns.join('  ')}`, ...lines].join('\n');
}

function markdown(agreement: Agreement): string {
  const parts = [
    '## trm: agreement at the border',
    `**${escaped(headline(agreement))}**`,
    ...[editionsLine(agreement)].flatMap((line) => (line === undefined ? [] : [escaped(line)])),
    `Signs: ${escaped(LEGEND)}`,
    escaped(arrows(agreement)),
  ];
  for (const direction of agreement.directions) {
    parts.push(`### ${escaped(title(direction))}`);
    const head = ['Handover', ...TOPICS.map((topic) => TOPIC_WORDS[topic])];
    const rows = direction.rows.map((row) => {
      const cells = TOPICS.map((topic) => {
        const level = levelOn(row, topic);
        return level === undefined ? '' : escaped(LEVEL_SIGNS[level]);
      });
      return `| ${code(row.handover)} ${escaped(`${row.from} → ${row.to}: ${row.title}`)} | ${cells.join(' | ')} |`;
    });
    parts.push([`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows].join('\n'));
  }
  for (const { heading, groups } of listsOf(agreement))
    parts.push(
      `### ${escaped(heading)}`,
      groups
        .map(({ names, lines }) =>
          [`- ${names.map(escaped).join('; ')}`, ...lines.map((line) => `  - ${escaped(line)}`)].join('\n'),
        )
        .join('\n'),
    );
  return `${parts.join('\n\n')}\n`;
}

/** The shape is schemas/output/agreement.schema.json, whose version is `format`. */
function json({ a, b, asOf, directions, names, toolVersion }: Agreement): string {
  const output = {
    format: 1,
    tool: { name: 'trm', version: toolVersion },
    countries: [a, b],
    as_of: asOf,
    counts: countLevels(directions),
    directions: directions.map((direction) => ({
      ...direction,
      rows: direction.rows.map((row) => ({
        ...row,
        points: row.points.map((point) => ({ ...point, ...wordsOf(point, direction, names) })),
      })),
    })),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}
