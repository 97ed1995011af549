/** How the agreement of two countries is shown: as text, as Markdown, as JSON. */
import { type Direction, type Level, TOPICS } from '../../model/interop/interop.ts';
import { code, escaped } from '../../model/plain-markdown.ts';
import { oneLine } from '../../model/visible.ts';
import type { Names } from '../names.ts';
import {
  type Finding,
  findingsIn,
  LEVEL_SIGNS,
  LEVEL_TITLES,
  levelOn,
  TOPIC_WORDS,
  wordsOf,
} from './words.ts';

export interface Agreement {
  a: string;
  b: string;
  asOf: string;
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

function headline({ a, b, asOf, directions }: Agreement): string {
  const { blocking, gap, open, agreed } = countLevels(directions);
  return `${a.toUpperCase()} and ${b.toUpperCase()} at the border between them, as of ${asOf}. Blocking: ${blocking}, gaps: ${gap}, open: ${open}, agreed: ${agreed}.`;
}

const title = ({ sender, receiver }: Direction): string =>
  `${sender.toUpperCase()} sends, ${receiver.toUpperCase()} receives`;

const LEGEND = (Object.entries(LEVEL_SIGNS) as [Level, string][])
  .map(([level, sign]) => `${sign} ${level}`)
  .join('  ');

function text(agreement: Agreement): string {
  const blocks = [headline(agreement), `Signs: ${LEGEND}`];
  for (const direction of agreement.directions) {
    blocks.push(`${title(direction)}\n${table(direction)}`);
    const findings = findingsIn(direction, agreement.names);
    for (const [level, heading] of Object.entries(LEVEL_TITLES)) {
      const lines = findings.filter((one) => one.level === level).map((one) => `  ${findingLine(one)}`);
      if (lines.length > 0) blocks.push([heading, ...lines].join('\n'));
    }
  }
  for (const [whom, questions] of questionsOf(agreement))
    blocks.push([`Questions to ${whom.toUpperCase()}`, ...questions.map((line) => `  - ${line}`)].join('\n'));
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

function findingLine({ words, topic, handovers, level }: Finding): string {
  const ids = handovers.map(({ handover }) => handover).join(', ');
  return `${LEVEL_SIGNS[level]} ${TOPIC_WORDS[topic]}: ${oneLine(words.says)} (${ids})`;
}

/** Questions by the country that they are put to, each once, with the handovers that it concerns. */
function questionsOf({ directions, names, a, b }: Agreement): [string, string[]][] {
  const lists = new Map([a, b].map((whom) => [whom, new Map<string, Set<string>>()]));
  for (const direction of directions) {
    for (const { words, handovers } of findingsIn(direction, names)) {
      if (words.asks === undefined || words.whom === undefined) continue;
      const questions = lists.get(words.whom)!;
      const about = questions.get(words.asks) ?? new Set();
      for (const { handover, title: name } of handovers) about.add(`${handover} ${oneLine(name)}`);
      questions.set(words.asks, about);
    }
  }
  return [...lists].flatMap(([whom, questions]) => {
    const lines = [...questions].map(([asks, about]) => `${oneLine(asks)} (${[...about].join('; ')})`);
    return lines.length > 0 ? [[whom, lines] as [string, string[]]] : [];
  });
}

function markdown(agreement: Agreement): string {
  const parts = [
    '## trm: agreement at the border',
    `**${escaped(headline(agreement))}**`,
    `Signs: ${escaped(LEGEND)}`,
  ];
  for (const direction of agreement.directions) {
    parts.push(`### ${escaped(title(direction))}`);
    const head = ['Handover', ...TOPICS.map((topic) => TOPIC_WORDS[topic])];
    const rows = direction.rows.map((row) => {
      const cells = TOPICS.map((topic) => {
        const level = levelOn(row, topic);
        return level === undefined ? '' : escaped(LEVEL_SIGNS[level]);
      });
      return `| ${code(row.handover)} ${escaped(row.title)} | ${cells.join(' | ')} |`;
    });
    parts.push([`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows].join('\n'));
    const findings = findingsIn(direction, agreement.names);
    if (findings.length > 0) parts.push(findings.map((one) => `- ${escaped(findingLine(one))}`).join('\n'));
  }
  for (const [whom, questions] of questionsOf(agreement))
    parts.push(
      `### Questions to ${escaped(whom.toUpperCase())}`,
      questions.map((line) => `- ${escaped(line)}`).join('\n'),
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
