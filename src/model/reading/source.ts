/**
 * One file of a workspace, read: bytes → text → plain values. Keeps neither events nor syntax trees:
 * {@link ./span.ts} finds the place of a value again when something is to be reported.
 */

import type { Finding } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import { decode } from './decode.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { lineStarts, placeOf } from './position.ts';
import { type Problem, problemFor } from './refusal.ts';

export interface Source {
  /** Path in the workspace, with forward slashes. */
  readonly file: string;
  /** Without byte order mark, lines ending in LF. */
  readonly text: string;
  /** Plain data. Shared with what is resolved from it, so never change it. */
  readonly value: unknown;
  /** The file had a byte order mark, or lines ending in CR LF: to be kept when it is edited. */
  readonly bom: boolean;
  readonly crlf: boolean;
}

export interface Reading {
  file: string;
  /** What could be decoded, for showing the lines of findings. */
  text: string;
  /** Absent when there are findings. */
  source?: Source;
  findings: Finding[];
  /** The grammar of YAML is broken: `explain` of {@link ./syntax-errors.ts} tells more than the one finding here. */
  broken: boolean;
}

/**
 * Reads one file. What cannot be read is a finding with its place; nothing is thrown.
 * @param file path in the workspace, with forward slashes
 */
export function readSource(file: string, bytes: Uint8Array): Reading {
  const decoded = decode(bytes);
  if ('reason' in decoded) {
    const { reason, before: text } = decoded;
    const problem = problemFor(reason === 'too-large' ? 'large' : reason, text.length, text.length);
    return { file, text, findings: toFindings(file, text, [problem]), broken: false };
  }
  const { text, bom, crlf } = decoded;
  const { value, problems, broken } = readPlainYaml(text);
  if (problems.length > 0) return { file, text, findings: toFindings(file, text, problems), broken };
  return { file, text, source: { file, text, value, bom, crlf }, findings: [], broken: false };
}

/** Problems of one file as findings, in the order in which they stand. */
export function toFindings(file: string, text: string, problems: readonly Problem[]): Finding[] {
  const starts = lineStarts(text);
  const seen = new Map<string, number>();
  return [...problems]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((problem) => {
      const where = `${file}#/${problem.path?.join('/') ?? ''}`;
      const nth = seen.get(problem.rule + where) ?? 0;
      seen.set(problem.rule + where, nth + 1);
      const finding: Finding = {
        rule: problem.rule,
        level: 'error',
        message: problem.message,
        help: problem.help,
        at: placeOf(file, text, starts, problem.start, problem.end),
        fingerprint: fingerprint(problem.rule, where, problem.message, String(nth)),
      };
      if (problem.element !== undefined) finding.element = problem.element;
      return finding;
    });
}
