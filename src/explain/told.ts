/** Everything that `trm explain` can tell, found by the name that was typed. */

import { scopeOf } from '../changes/alteration-words.ts';
import { capital } from '../model/capital.ts';
import { type DirectoryEntry, directoryOf } from '../model/directory.ts';
import { UsageError } from '../model/finding.ts';
import { isWritten } from '../model/guideline.ts';
import { didYouMean } from '../model/nearest.ts';
import { numbersOf } from '../model/number.ts';
import { RULE_BOOK } from '../rule-book.ts';
import {
  EDITION_NAME,
  editionNames,
  editionWords,
  nationNamed,
  readEdition,
  WORKING,
} from '../workspace/editions.ts';
import { adaptedNations, brokenShared, readShared } from '../workspace/sound-countries.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { type CountryLine, countryLines } from './country-lines.ts';
import { CountryView } from './country-view.ts';
import {
  type EditionElement,
  type EditionTold,
  editionTold,
  elementsInEdition,
  idsIn,
  type RetiredTold,
  retiredTold,
} from './describe-edition.ts';
import { type Entry, entryOf } from './describe-entry.ts';
import { type InCountry, inCountry } from './in-country.ts';

/** Who fills a role in a country, or how it says a term. */
export interface Filled {
  country: string;
  filled_by?: { institution: string; title: string; scope?: string; note?: string }[];
  term?: readonly string[];
}

export type Told =
  | ({ about: 'entry' } & Entry & { countries?: CountryLine[]; in_country?: Filled })
  | ({ about: 'in-country' } & InCountry)
  | ({ about: 'edition' } & EditionTold)
  | ({ about: 'in-edition' } & EditionElement)
  | ({ about: 'retired' } & RetiredTold & { countries?: CountryLine[] });

/** @throws UsageError when there is nothing of that name */
export function toldOf(workspace: UsableWorkspace, name: string, asOf: string): Told[] {
  const [edition = '', what] = name.split(':');
  if (EDITION_NAME.test(edition)) {
    if (!what) return [{ about: 'edition', ...editionTold(workspace, edition) }];
    const found = elementsInEdition(workspace, edition, what);
    if (found.length > 0) return found.map((one) => ({ about: 'in-edition', ...one }));
    const { guideline, edition: frozen } = readEdition(workspace, edition);
    const stone = retiredTold(workspace, guideline, what);
    if (stone) return [{ about: 'retired', ...stone }];
    throw unknown(`Edition ${edition} has no element and no number "${what}".`, what, [
      ...Object.keys(frozen.digests),
      ...Object.values(frozen.numbers),
    ]);
  }
  const directory = directoryOf(workspace.guideline, workspace.nations, workspace.themes);
  const numbers = numbersOf(workspace.guideline);
  const found = directory.filter(
    (entry) =>
      entry.id === name || (entry.country === undefined && entry.element && numbers.get(entry.id) === name),
  );
  if (found.length > 0)
    return found.map((entry) => {
      const countries = entry.element ? countriesOf(workspace, entry.id, asOf) : [];
      return {
        about: 'entry',
        ...entryOf(entry, workspace),
        ...(countries.length > 0 && { countries }),
      };
    });
  const stone = retiredTold(workspace, workspace.guideline, name);
  if (!stone) throw notFound(workspace, name, directory);
  const countries = countriesOf(workspace, name, asOf);
  return [{ about: 'retired', ...stone, ...(countries.length > 0 && { countries }) }];
}

/** With broken files nobody can say what a country decided: then it has no line. */
const countriesOf = (workspace: UsableWorkspace, id: string, asOf: string): CountryLine[] =>
  countryLines(workspace, adaptedNations(workspace).nations, id, asOf);

function notFound(
  workspace: UsableWorkspace,
  name: string,
  directory: readonly DirectoryEntry[],
): UsageError {
  const edition = editionNames(workspace).at(-1);
  const isWithout = !isWritten(workspace.guideline) && brokenShared(workspace).length === 0;
  if (isWithout && edition !== undefined)
    return new UsageError(
      `There is no rule and no key "${name}", and this workspace has no guideline of its own.`,
      `What edition ${edition} has: trm explain ${edition}:ID, with the id of an element. What a country makes of something: trm explain ${name} --for ${workspace.nations[0]?.code ?? 'xa'}`,
    );
  const retired = workspace.guideline.front.retired?.map((one) => one.id) ?? [];
  const ids = [...directory.map((entry) => entry.id), ...retired, ...RULE_BOOK.map(({ id }) => id)];
  if (workspace.broken.length > 0)
    return unknown(
      `There is no rule, id, key or number "${name}".`,
      name,
      ids,
      `These files cannot be used (trm lint says why): ${workspace.broken.join(', ')}.`,
    );
  const had = /^\d+(\.\d+)*$/.test(name)
    ? editionNames(workspace).filter((edition) => idsIn(readEdition(workspace, edition), name)[0] !== name)
    : [];
  return unknown(
    `There is no rule, id, key or number "${name}".`,
    name,
    ids,
    had.length > 0
      ? `Edition ${had.at(-1)} has that number: trm explain ${had.at(-1)}:${name}`
      : 'Rules: trm rules. Ids and keys stand in the sources.',
  );
}

/** @throws UsageError when the country has nothing of that name */
export function toldInCountry(workspace: UsableWorkspace, name: string, code: string, asOf: string): Told[] {
  const nation = nationNamed(workspace, code);
  const view = new CountryView(workspace, nation, asOf);
  const ids = view.has(name) ? [name] : numbered(workspace, view, name);
  if (ids.length > 0) return ids.map((id) => ({ about: 'in-country', ...inCountry(view, id) }));
  const stone =
    retiredTold(workspace, view.guideline, name) ?? retiredTold(workspace, workspace.guideline, name);
  if (stone) {
    const countries = countryLines(workspace, [nation], name, asOf);
    return [{ about: 'retired', ...stone, ...(countries.length > 0 && { countries }) }];
  }
  const directory = directoryOf(view.effective, workspace.nations, {});
  const entries = directory.filter(
    (one) => one.id === name && !one.element && (one.country ?? nation.code) === nation.code,
  );
  if (entries.length > 0)
    return entries.map((entry) => {
      const filled = filledIn(view, entry);
      const told = entryOf(entry, workspace);
      const file = new RegExp(`(^|/)${nation.code}/[^/]+$`);
      return {
        about: 'entry',
        ...told,
        referred_by: told.referred_by.filter((one) => file.test(one.file)),
        ...(filled && { in_country: filled }),
      };
    });
  throw elsewhere(workspace, view, name);
}

/** A number as it was frozen with the edition that the country names, and as it is printed in its own text. */
function numbered(workspace: UsableWorkspace, view: CountryView, name: string): string[] {
  const { elements, below, edition, names } = view;
  const frozen =
    edition === WORKING ? [] : idsIn(readEdition(workspace, edition), name).filter((id) => below.has(id));
  const printed = [...elements.keys()].filter((id) => names.country.number(id) === name);
  const standing =
    edition === WORKING ? [...below.keys()].filter((id) => names.below.number(id) === name) : [];
  return [...new Set([...frozen, ...standing, ...printed])];
}

function filledIn(
  { effective, nation, names }: CountryView,
  { kind, id }: DirectoryEntry,
): Filled | undefined {
  if (kind === 'actor')
    return {
      country: nation.code,
      filled_by: effective.assigns
        .filter(({ actor }) => actor === id)
        .flatMap((assignment) =>
          [assignment.institution].flat().map((institution) => {
            const scope = scopeOf(assignment, names.country);
            return {
              institution,
              title: names.country.entry('institution', institution),
              ...(scope !== undefined && { scope }),
              ...(assignment.note !== undefined && { note: assignment.note }),
            };
          }),
        ),
    };
  if (kind !== 'term') return undefined;
  const term = effective.nationalTerms[id];
  return { country: nation.code, ...(term !== undefined && { term: [term].flat() }) };
}

/** Why a country does not have what is somewhere else. Only now are the other countries read. */
export function elsewhere(workspace: UsableWorkspace, view: CountryView, name: string): UsageError {
  const code = view.nation.code.toUpperCase();
  const { guideline, nations, themes } = readShared(workspace.root);
  const there = directoryOf(guideline, nations, themes).find(({ id }) => id === name);
  const missing = `The guideline of ${code} has no "${name}".`;
  if (there?.country !== undefined)
    return new UsageError(
      missing,
      `It belongs to ${there.country.toUpperCase()}: trm explain ${name} --for ${there.country}`,
    );
  if (there && /^[a-z]+-/.test(name) && there.element)
    return new UsageError(
      missing,
      `It comes with a theme that ${code} does not stack. What it is: trm explain ${name}`,
    );
  if (there)
    return new UsageError(
      `${capital(editionWords(view.edition))}, which ${code} adapts, has no "${name}"; it is new in the baseline.`,
      `What it is: trm explain ${name}. What moving on would mean: trm impact ${view.nation.code}`,
    );
  // An edition is the guideline's; what a country makes of what stands there is asked for by its id.
  if (/^\d{4}\.\d+(:|$)/.test(name))
    return new UsageError(
      `"${name}" names an edition, and --for asks for what ${code} makes of something.`,
      `What stands there: trm explain ${name}. Take the id from it.`,
    );
  return unknown(
    missing,
    name,
    [...view.elements.keys(), ...view.below.keys()],
    'Ids and keys stand in the sources.',
  );
}

function unknown(message: string, name: string, candidates: readonly string[], hint = ''): UsageError {
  const guess = didYouMean(name, new Set(candidates));
  return new UsageError(message, [guess, hint].filter(Boolean).join(' ') || undefined);
}
