/** `trm adapt --from`: the alterations that lead from what a country adapts to a copy that it edited. */
import { relative, sep } from 'node:path';
import { today } from '../io/clock.ts';
import { textWidth } from '../io/terminal.ts';
import { columns } from '../model/columns.ts';
import { type Beyond, beyondAlterations, nationalTerms } from '../model/derive/beyond.ts';
import { type Derived, derive } from '../model/derive/derive.ts';
import { alterationsText } from '../model/derive/text.ts';
import { elementsOf } from '../model/element.ts';
import { UsageError } from '../model/finding.ts';
import type { Guideline } from '../model/guideline.ts';
import { operationOf } from '../model/pins/subject.ts';
import type { Start } from '../model/scaffold.ts';
import { assertSameLanguage, readCopy } from './copy.ts';
import type { UsableWorkspace } from './usable-sources.ts';
import { usedIds } from './used-ids.ts';

export interface FromCopy {
  folder: string;
  lang: string;
  derived: Derived;
  start: NonNullable<Start['derived']>;
  /** What no alteration can say. */
  beyond: Beyond[];
}

/** @throws UsageError when there is no copy there, it is in another language, or nothing differs */
export async function alterationsFrom(
  folder: string,
  workspace: UsableWorkspace,
  base: Guideline,
  code: string,
  edition: string | undefined,
): Promise<FromCopy> {
  const copy = await readCopy(folder, base);
  assertSameLanguage(base, copy);
  const derived = derive({
    base,
    copy: copy.guideline,
    code,
    used: usedIds(workspace.root, relative(workspace.root, copy.root).split(sep).join('/')),
    asOf: today(),
  });
  const terms = nationalTerms(base, derived.copy);
  const beyond = beyondAlterations(base, derived, new Set(terms.keys()));
  const { alterations, exits, effective } = derived;
  if (alterations.length + exits.length + terms.size + beyond.length === 0)
    throw new UsageError(
      `Nothing differs: "${folder}" says the same as ${edition === undefined ? 'the baseline' : `edition ${edition}`}.`,
      `Nothing was written. To begin without alterations: trm adapt ${code}`,
    );
  const titles = new Map(
    [...elementsOf(effective).byId, ...elementsOf(base).byId].map(([id, { title }]) => [id, oneLine(title)]),
  );
  const altered = [...effective.decisions]
    .filter(([, decision]) => decision !== 'undecided')
    .map(([id]) => id);
  return {
    folder,
    lang: base.front.lang,
    derived,
    start: { text: alterationsText(alterations, exits, titles), terms, altered: new Set(altered) },
    beyond,
  };
}

/** @throws UsageError when the user named a language that the copy is not in */
export function languageOfCopy({ lang }: FromCopy, wanted: string | undefined): string {
  if (wanted === undefined || wanted === lang) return lang;
  throw new UsageError(
    `The copy is in ${lang}, so what is taken over from it is not in ${wanted}.`,
    'Leave --lang out; other languages of the country come under `languages`.',
  );
}

/** Titles of safeguards are whole texts: a line of them is enough beside an id. */
function oneLine(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 70 ? `${characters.slice(0, 69).join('')}…` : line;
}

const WORDS = {
  set: 'said differently',
  replace: 'put anew',
  omit: 'left out',
  add: 'added',
  move: 'moved',
} as const;

/** What was found in the copy, in a few lines. */
export function summaryOf({ folder, derived, start }: FromCopy): string[] {
  const { alterations, exits, ids, effective } = derived;
  const counts = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name) => {
    const number =
      alterations.filter((one) => operationOf(one) === name).length + (name === 'add' ? exits.length : 0);
    return number > 0 ? [`${number} ${WORDS[name]}`] : [];
  });
  const all = alterations.length + exits.length;
  const lines = [
    `From "${folder}": ${all} alteration${all === 1 ? '' : 's'}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}.`,
  ];
  if (start.terms.size > 0) lines.push(`Own words for terms: ${[...start.terms.keys()].join(', ')}.`);
  const written = elementsOf(effective).byId;
  const own = [...ids].filter(([, now]) => now.includes('-') && written.has(now));
  const same = [...ids].filter(([, now]) => !now.includes('-'));
  const listed = (list: typeof own) => list.map(([old, now]) => `${old} is ${now}`).join(', ');
  if (own.length > 0) lines.push(`What is new has an id of the country: ${listed(own)}.`);
  if (same.length > 0) lines.push(`Had another id in the copy, and is the same: ${listed(same)}.`);
  return lines;
}

/** What was not taken over, by who can say it. */
export function notTakenOver({ beyond }: FromCopy): string[] {
  if (beyond.length === 0) return [];
  const groups = new Map<string, string[][]>();
  for (const { where, what, help } of beyond) groups.set(help, [...(groups.get(help) ?? []), [where, what]]);
  const width = textWidth();
  return [
    'Not taken over, because no alteration can say it:',
    ...[...groups].map(([help, rows]) => `${columns(rows, 2, width)}    ${help}`),
  ];
}
