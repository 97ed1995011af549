import { type CommandDefinition, WORKSPACE } from '../command.ts';
import { describeEntry } from '../describe-entry.ts';
import { describeRetired } from '../describe-retired.ts';
import { print, terminalWidth } from '../io.ts';
import { levelOf } from '../lint/lint.ts';
import { columns } from '../model/columns.ts';
import { directoryOf } from '../model/directory.ts';
import { UsageError } from '../model/finding.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import { didYouMean } from '../model/nearest.ts';
import { numbersOf } from '../model/number.ts';
import { RULE_BOOK, type RuleEntry } from '../rule-book.ts';
import { readUsable, settingsHere } from '../usable-sources.ts';

interface Options {
  workspace?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Explains a rule of "trm lint": what must hold, why, what to do, and its level here. ' +
    'Or an element or entry of a register by its id: what it is, where it stands, where it comes from, which articles ' +
    'it carries out, and what refers to it.',
  arguments: [
    {
      name: '<name>',
      description: 'a rule such as flow/dead-end, an id such as m7, a key, or a printed number',
    },
  ],
  options: [WORKSPACE],
  examples: [
    { command: 'trm explain contact/overdue', does: 'why a contact grows old, and what to do' },
    { command: 'trm explain m7', does: 'where measure m7 stands and what refers to it' },
    { command: 'trm explain 1.5', does: 'the same of measure 5 of SOP 1, as it is numbered today' },
    { command: 'trm explain s50', does: 'of an id that is retired, why, and what continues it' },
    { command: 'trm explain case-manager', does: 'an actor, and where it acts' },
  ],
  async run([name = ''], { workspace }) {
    const rule = RULE_BOOK.find(({ id }) => id === name);
    if (rule) {
      await print(aboutRule(rule, await settingsHere(workspace)));
      return 0;
    }
    if (name.includes('/'))
      throw unknown(
        name,
        'rule',
        RULE_BOOK.map(({ id }) => id),
        'All rules: trm rules',
      );
    await print(aboutEntries(name, workspace));
    return 0;
  },
};

export default command;

const width = (): number => Math.min(terminalWidth(), 120);

function aboutRule(rule: RuleEntry, settings: WorkspaceSource | undefined): string {
  const { id, level, summary, why, fix, on, strict } = rule;
  const rows = [
    ['holds', summary],
    ['why', why],
    ['do', fix],
    ['level', levelText(id, level, strict, settings)],
    ...(on ? [['looks at', on.map((unit) => UNITS[unit]).join(', ')]] : []),
  ];
  return `${id}\n${columns(rows, 2, width())}`;
}

const UNITS = { baseline: 'the baseline', theme: 'themes', nation: 'countries' };

function levelText(
  id: string,
  level: RuleEntry['level'],
  strict: boolean,
  settings: WorkspaceSource | undefined,
): string {
  if (strict) return `${level}; cannot be changed or suppressed`;
  const here = settings && (levelOf(id, { level }, settings) ?? 'none');
  if (here !== undefined && here !== level)
    return `${here === 'none' ? 'switched off' : here} in this workspace; usually ${level}`;
  return `${level}; can be changed in trm.yaml: lint: {rules: {${id}: ${level === 'error' ? 'warning' : 'info'}}}`;
}

function aboutEntries(id: string, folder: string | undefined): string {
  const workspace = readUsable(folder);
  const directory = directoryOf(workspace.guideline, workspace.nations, workspace.themes);
  const numbers = numbersOf(workspace.guideline);
  const found = directory.filter(
    (entry) =>
      entry.id === id || (entry.country === undefined && entry.element && numbers.get(entry.id) === id),
  );
  const grave = workspace.guideline.front.retired?.find((one) => one.id === id);
  if (found.length === 0 && grave) return describeRetired(grave, workspace, width());
  if (found.length === 0) {
    const rules = RULE_BOOK.map((rule) => rule.id);
    const hint =
      workspace.broken.length > 0
        ? `These files cannot be used (trm lint says why): ${workspace.broken.join(', ')}.`
        : 'Rules: trm rules. Ids and keys stand in the sources.';
    const retired = workspace.guideline.front.retired?.map((one) => one.id) ?? [];
    const names = [...directory.map((entry) => entry.id), ...retired, ...rules];
    throw unknown(id, 'rule, id, key or number', names, hint);
  }
  return found.map((entry) => describeEntry(entry, workspace, width())).join('\n');
}

function unknown(name: string, what: string, candidates: readonly string[], hint: string): UsageError {
  const guess = didYouMean(name, new Set(candidates));
  return new UsageError(`There is no ${what} "${name}".`, guess ? `${guess} ${hint}` : hint);
}
