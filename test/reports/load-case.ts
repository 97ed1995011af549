import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../src/model/finding.ts';
import type { ReportOptions, RuleMeta } from '../../src/report/reporter.ts';

const here = new URL('./', import.meta.url);

const RULES: Record<string, RuleMeta> = {
  'ref/unknown-actor': {
    summary: 'Every actor named exists in the register.',
    why: 'A measure whose actor nobody knows is a measure that nobody carries out.',
    helpUri: 'https://example.org/rules/ref/unknown-actor',
  },
  'flow/unknown-target': {
    summary: 'Every step leads to a step or an exit.',
    why: 'A reader at the border at night must not be sent to a step {that} is not there.',
  },
  'text/markup': { summary: 'No <markup>.', why: 'It & that.', helpUri: 'javascript:alert(1)' },
};

export const caseNames = readdirSync(new URL('cases/', here))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

export function optionsWith(own: Partial<ReportOptions> = {}): ReportOptions {
  return {
    sourceText(file) {
      const path = new URL(`sources/${encodeURIComponent(file).replaceAll('%2F', '/')}`, here);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    colour: false,
    quiet: false,
    toolVersion: '1.2.3',
    ruleMeta: (id) => (Object.hasOwn(RULES, id) ? RULES[id] : undefined),
    ...own,
  };
}

/** A report with the options it is printed with; the sources it points into are in `sources/`. */
export function loadCase(name: string): { report: Report; options: ReportOptions } {
  const content = JSON.parse(readFileSync(new URL(`cases/${name}.json`, here), 'utf8'));
  return { report: content.report, options: optionsWith(content.options) };
}
