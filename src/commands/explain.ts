import { AS_OF, type CommandDefinition, ONE_FORMAT, OUTPUT, QUIET, WORKSPACE } from '../command.ts';
import { painter } from '../diff/change-text.ts';
import { type Told, toldInCountry, toldOf } from '../explain/told.ts';
import { toldJson } from '../explain/told-json.ts';
import { toldText } from '../explain/told-text.ts';
import { today } from '../io/clock.ts';
import { version } from '../io/package.ts';
import { printOrWrite, say } from '../io/streams.ts';
import { hasColour, textWidth } from '../io/terminal.ts';
import { levelOf } from '../lint/lint.ts';
import { columns } from '../model/columns.ts';
import { UsageError } from '../model/finding.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import type { LeftOut } from '../model/left-out.ts';
import { didYouMean } from '../model/nearest.ts';
import { RULE_BOOK, type RuleEntry } from '../rule-book.ts';
import { editionWords } from '../workspace/editions.ts';
import { adaptedNations, brokenShared, readShared } from '../workspace/sound-countries.ts';
import { readUsable, settingsHere, type UsableWorkspace } from '../workspace/usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  for?: string;
  field?: string;
  format: readonly ('text' | 'json')[];
  output?: string;
  asOf?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Explains a rule of "trm lint": what must hold, why, what to do, and its level here. ' +
    'Or an element or entry of a register by its id: what it is, where it stands, where it comes from, which articles ' +
    'it carries out, what refers to it, and what became of it in each country. With --for: how it stands in one ' +
    'country, and where each of its fields comes from: the edition, a theme or an alteration, with old and new text, ' +
    'reason, legal basis, and whether the decision still stands.',
  arguments: [
    {
      name: '<name>',
      description:
        'a rule such as flow/dead-end, an id such as m7, a key, a printed number, an edition, or an edition with ' +
        'an id or number in it: 2026.1:1.5',
    },
  ],
  options: [
    { flags: '--for <country>', description: 'tell how it stands in this country' },
    { flags: '--field <field>', description: 'with --for: this field only, such as when' },
    ONE_FORMAT(['text', 'json'], 'text'),
    OUTPUT,
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm explain contact/overdue', does: 'why a contact grows old, and what to do' },
    { command: 'trm explain m7', does: 'where measure m7 stands, what refers to it, and what countries do' },
    { command: 'trm explain m7 --for xa', does: 'how it stands in country XA, field by field' },
    { command: 'trm explain 1.5', does: 'measure 5 of SOP 1, as it is numbered today' },
    {
      command: 'trm explain 2026.1:1.5',
      does: 'what edition 2026.1 has under that number, and what became of it',
    },
    {
      command: 'trm explain 1.5 --for xa',
      does: 'the number in the edition that XA adapts, and in its own text',
    },
    { command: 'trm explain s50', does: 'of an id that is retired, why, and what continues it' },
    { command: 'trm explain case-manager', does: 'an actor, and where it acts' },
  ],
  async run([name = ''], options) {
    const { workspace: folder, for: country, output, quiet = false } = options;
    if (options.field !== undefined && country === undefined)
      throw new UsageError('--field needs a country.', 'Name it by its code: --for xa');
    const product = await productFor(name, folder, options, output === undefined);
    await printOrWrite(product, output, quiet);
    return 0;
  },
};

export default command;

async function productFor(
  name: string,
  folder: string | undefined,
  { for: country, field, format: [format], asOf = today() }: Options,
  isShown: boolean,
): Promise<string> {
  const rule = RULE_BOOK.find(({ id }) => id === name);
  if (rule || name.includes('/')) {
    if (!rule)
      throw unknown(
        name,
        'rule',
        RULE_BOOK.map(({ id }) => id),
        'All rules: trm rules',
      );
    if (country !== undefined)
      throw new UsageError(
        `${name} is a rule, and rules are the same for all countries.`,
        'Leave --for out.',
      );
    const settings = await settingsHere(folder);
    return format === 'json'
      ? toldJson(name, asOf, undefined, [ruleTold(rule, settings)], version())
      : aboutRule(rule, settings);
  }
  const { told, leftOut } =
    country === undefined
      ? await everywhere(folder, name, asOf)
      : {
          told: narrowed(toldInCountry(readShared(folder, [country]), name, country, asOf), name, field),
          leftOut: [],
        };
  if (format === 'json') return toldJson(name, asOf, country?.toLowerCase(), told, version(), leftOut);
  const colour = isShown && hasColour('stdout');
  const text = { paint: await painter(colour), colour, width: textWidth() };
  return `${ambiguous(name, told)}${told.map((one) => toldText(one, text)).join('\n')}`;
}

/** @throws UsageError when there is nothing of that name */
async function everywhere(
  folder: string | undefined,
  name: string,
  asOf: string,
): Promise<{ told: Told[]; leftOut: LeftOut[] }> {
  const workspace = readUsable(folder);
  const told = toldOf(workspace, name, asOf);
  // What an edition says does not depend on the files of a country.
  if (workspace.broken.length === 0 || told.every(({ about }) => about.endsWith('edition')))
    return { told, leftOut: [] };
  const { leftOut } = adaptedNations(workspace);
  await say(
    `Not told is ${untold(workspace, leftOut)} (trm lint says why): ${workspace.broken.join(', ')}.\n`,
  );
  return { told, leftOut };
}

function untold(workspace: UsableWorkspace, leftOut: readonly LeftOut[]): string {
  const [files, they] = workspace.broken.length > 1 ? ['these files', 'they'] : ['this file', 'it'];
  if (brokenShared(workspace).length > 0) return `what countries make of it, because ${files} cannot be used`;
  const codes = leftOut.map(({ country }) => country.toUpperCase());
  const made =
    codes.length > 0 ? `what ${codes.join(' and ')} make${codes.length > 1 ? '' : 's'} of it, and ` : '';
  return `${made}what refers to it in ${files}, because ${they} cannot be used`;
}

/** A number that is one thing in the edition and another in the text of the country: said before both are told. */
function ambiguous(name: string, told: readonly Told[]): string {
  const words = told.flatMap((one) => {
    if (one.about !== 'in-country') return [];
    const { id, numbers, edition, country } = one;
    const places = [
      ...(numbers.edition === name ? [editionWords(edition)] : []),
      ...(numbers.country === name ? [`the text of ${country.toUpperCase()}`] : []),
    ];
    return [`${id} in ${places.join(' and in ')}`];
  });
  return words.length > 1 ? `"${name}" is ${words.join(', and ')}.\n\n` : '';
}

/** Only what is told of one field. @throws UsageError when the element does not have it */
function narrowed(told: Told[], name: string, field: string | undefined): Told[] {
  if (field === undefined) return told;
  return told.map((one): Told => {
    if (one.about !== 'in-country')
      throw new UsageError(`"${name}" has no fields to choose from.`, 'Leave --field out.');
    const fields = one.fields.filter((each) => each.field === field);
    if (fields.length > 0) return { ...one, fields, parts: [], changes: [] };
    const known = one.fields.map((each) => each.field).filter((each) => /^[a-z]/.test(each));
    const guess = didYouMean(field, known);
    throw new UsageError(
      `${one.id} has no field "${field}" in ${one.country.toUpperCase()}.`,
      [guess, known.length > 0 ? `It has: ${known.join(', ')}.` : ''].filter(Boolean).join(' ') || undefined,
    );
  });
}

function aboutRule(rule: RuleEntry, settings: WorkspaceSource | undefined): string {
  const { id, level, summary, why, fix, on, strict } = rule;
  const rows = [
    ['holds', summary],
    ['why', why],
    ['do', fix],
    ['level', levelText(id, level, strict, settings)],
    ...(on ? [['looks at', on.map((unit) => UNITS[unit]).join(', ')]] : []),
  ];
  return `${id}\n${columns(rows, 2, textWidth())}`;
}

const ruleTold = (rule: RuleEntry, settings: WorkspaceSource | undefined) => ({
  about: 'rule' as const,
  rule: rule.id,
  level: rule.level,
  ...(settings && {
    here: (rule.strict ? rule.level : levelOf(rule.id, { level: rule.level }, settings)) ?? 'none',
  }),
  strict: rule.strict === true,
  summary: rule.summary,
  why: rule.why,
  fix: rule.fix,
  ...(rule.on && { looks_at: rule.on }),
});

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

function unknown(name: string, what: string, candidates: readonly string[], hint: string): UsageError {
  const guess = didYouMean(name, new Set(candidates));
  return new UsageError(`There is no ${what} "${name}".`, guess ? `${guess} ${hint}` : hint);
}
