/** What a print says about itself, from the workspace and the flags. */
import { createHash } from 'node:crypto';
import { today } from '../io/clock.ts';
import type { Class } from '../model/generated/types.ts';
import { type ChartSource, chartSource } from '../render/chart/source.ts';
import { accentOf } from '../render/document/drawings.ts';
import type { PrintOptions } from '../render/document.ts';
import type { PrintModel } from '../render/reduce.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { labelsFor, printStyle } from './materials.ts';

export function printOptions(
  model: PrintModel,
  { settings }: Pick<UsableWorkspace, 'settings'>,
  flags: { class: Class; asOf?: string; country?: string; edition?: string },
): PrintOptions {
  const { country } = flags;
  const adaptation = model.nations.find((nation) => nation.code === country)?.adaptation;
  const lang = adaptation?.lang ?? model.guideline.front.lang;
  const edition = adaptation?.edition ?? flags.edition;
  const paper = model.guideline.countries[country ?? '']?.page ?? settings?.print?.page;
  return {
    asOf: flags.asOf ?? today(),
    class: flags.class,
    lang,
    labels: labelsFor(lang),
    digest: digestOf(model),
    paper: paper === 'letter' ? 'us-letter' : 'a4',
    ...(country !== undefined && { country }),
    ...(edition !== undefined && { edition }),
  };
}

export function chartsFor({ guideline }: PrintModel, { labels, lang }: PrintOptions): ChartSource {
  const { accents } = printStyle();
  return chartSource(guideline, { labels, lang, accentOf: (number) => accents[accentOf(number)]!.strong });
}

/** Digest of what is printed from: of the reduced sources, so that it says nothing about the rest. */
function digestOf({ guideline, nations }: PrintModel): string {
  const { front, sops, sections, actors, instruments, sources, terms, countries, forms } = guideline;
  const text = { front, sops, sections, actors, instruments, sources, terms, countries, forms };
  const hex = createHash('sha256')
    .update(JSON.stringify({ guideline: text, nations }))
    .digest('hex');
  return hex.slice(0, 16).replace(/.{4}(?=.)/g, '$& ');
}
