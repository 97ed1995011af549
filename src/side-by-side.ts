/** What a country decided beside what the guideline said then and says now: for people who review. */

import { canonical, type Json } from './model/canonical.ts';
import { wrap } from './model/columns.ts';
import { leavesOf } from './model/pins/change.ts';
import { STANDS_IN } from './model/pins/pin.ts';
import { STATE_WORDS, type Standing } from './model/pins/state.ts';
import { addedBy, replacementIn } from './model/pins/subject.ts';
import { whereChanged } from './model/pins/where.ts';
import { listOf } from './model/short-form.ts';

type Values = { readonly [key: string]: Json } | undefined;

/**
 * The three texts in columns: at the pin, now, and the country's. Only places where they differ are shown.
 * @param was what the subject was pinned to; undefined where nobody kept it
 * @param names of the columns: the edition of the pin, the edition now, the country
 */
export function sideBySide(
  { subject, state, now, element, changed, successors }: Standing,
  was: Values,
  names: readonly [string, string, string],
  width: number,
): string {
  const lines = [`${subject.key}: ${state} (${STATE_WORDS[state]})`];
  if (element) lines.push(`  ${element.title}`);
  if (successors.length > 0) lines.push(`  ${subject.target} continues as ${successors.join(', ')}.`);
  if (changed.length > 0 && state === 'conflicting')
    lines.push(`  Both changed: ${whereChanged(changed, 10)}`);
  const rows = rowsOf(was, now, oursOf(subject));
  if (rows.length > 0) lines.push('', ...table(['', ...names], rows, width));
  const said = nationalWords(subject, names[2]);
  if (said.length > 0)
    lines.push('', ...said.flatMap((line) => wrap(line, width - 2).map((part) => `  ${part}`)));
  return `${lines.join('\n')}\n`;
}

/** National values at the same paths, where the country gives such: of fields that are set, and of a replacement. */
function oursOf({ operation, alteration }: Standing['subject']): Values {
  if (operation === 'set') return canonical(alteration?.set ?? {});
  const replacement = alteration && replacementIn(alteration);
  if (!replacement) return undefined;
  const { id: _, ...rest } = replacement;
  return canonical(rest);
}

function rowsOf(was: Values, now: Values, ours: Values): string[][] {
  const columns = [leavesOf(was), leavesOf(now), leavesOf(ours)] as const;
  const paths = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return paths
    .filter((path) => {
      const [before, after, own] = columns.map((column) => column.get(path));
      return before !== after || (ours !== undefined && own !== after);
    })
    .map((path) => [
      path === STANDS_IN ? 'stands in' : path,
      ...columns.map((column) => plain(column.get(path))),
    ]);
}

/** A leaf as it is written in a source. */
function plain(leaf: string | undefined): string {
  if (leaf === undefined) return '–';
  if (leaf === 'true') return 'yes';
  if (!leaf.startsWith('"')) return leaf;
  return (JSON.parse(leaf) as string).replace(/\s+/g, ' ').trim();
}

function table(head: readonly string[], rows: readonly string[][], width: number): string[] {
  const first = Math.min(Math.max(...rows.map(([path = '']) => path.length)), 36);
  const each = Math.max(Math.floor((width - first - 2 - 3 * 2) / 3), 12);
  const widths = [first, each, each, each];
  return [head, ...rows].flatMap((cells) => {
    const wrapped = cells.map((cell, at) => cut(cell, widths[at] ?? each));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      `  ${wrapped.map((lines, at) => (lines[line] ?? '').padEnd(widths[at] ?? each)).join('  ')}`.trimEnd(),
    );
  });
}

/** Lines of at most `width`; a longer word is broken. */
const cut = (text: string, width: number): string[] =>
  wrap(text, width).flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);

function nationalWords({ operation, alteration, mapping }: Standing['subject'], country: string): string[] {
  const lines: string[] = [];
  if (operation === 'adopted') lines.push(`${country} takes it over unchanged.`);
  if (mapping) lines.push(`${country} carries it out: ${mapping.extent}.`);
  if (alteration?.omit)
    lines.push(`${country} leaves it out. The need is covered by: ${alteration.omit.covered_by}`);
  if (alteration?.not_applicable)
    lines.push(`${country} says that it cannot apply. Instead: ${alteration.not_applicable.replacement}`);
  if (alteration?.add) lines.push(`${country} adds here: ${titleOf(addedBy(alteration))}`);
  if (alteration?.move) {
    const [[where = '', id] = []] = Object.entries(alteration.move);
    lines.push(`${country} moves ${alteration.on} ${where.replace('_', ' ')} ${id}.`);
  }
  if (alteration?.unset) lines.push(`${country} takes away: ${alteration.unset.join(', ')}`);
  if (alteration) lines.push(`Reason: ${listOf(alteration.reason).join(' ')}`);
  const basis = alteration?.legal_basis;
  if (basis) {
    const { act, art, version } = basis;
    lines.push(`Legal basis: ${act}${art ? ` art. ${art}` : ''}${version ? `, version of ${version}` : ''}`);
  }
  return lines;
}

function titleOf(node: object | undefined): string {
  const { title, do: action, ask, text } = (node ?? {}) as Record<string, string | undefined>;
  return title ?? action ?? ask ?? text ?? '';
}
