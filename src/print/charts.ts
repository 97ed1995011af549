/** Flowcharts as files, of the harmonised guideline or of a country, in every format. */
import type { UsageError } from '../model/finding.ts';
import { type Chart, chartWords } from '../render/chart/chart.ts';
import { drawChart, guidelineCharts } from '../render/chart/draw.ts';
import { chartMermaid } from '../render/chart/mermaid.ts';
import { mermaidImprint, standaloneSvg } from '../render/chart-file.ts';
import { countryName } from '../render/designations.ts';
import { chartImprint, chartSheets, type PrintOptions } from '../render/document.ts';
import { assertTight, htmlText, secretsAbove } from '../render/leak/leak.ts';
import { type PrintModel, reduce } from '../render/reduce.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { pdfMaterials, pngMaterials } from './materials.ts';
import { chartsFor, printOptions } from './print-options.ts';

export type ChartFormat = 'svg' | 'mmd' | 'png' | 'pdf';
export const CHART_FORMATS: readonly ChartFormat[] = ['svg', 'mmd', 'png', 'pdf'];

/** Files by their names. */
export type ChartFiles = Map<string, string | Uint8Array>;

/** What is drawn, and of which guideline. */
interface Drawing {
  charts: ReadonlyMap<string, Chart>;
  model: PrintModel;
  settings: PrintOptions;
  /** As SVG and as Mermaid text, each by the name of its file. */
  svg: Map<string, string>;
  mmd: Map<string, string>;
}

type Charted = Pick<Drawing, 'charts' | 'model' | 'settings'>;

/** What keeps an id from having a chart. */
export type WhyNot = (id: string, drawn: ReadonlySet<string>) => UsageError;

/**
 * Charts, by the id of the measure or SOP.
 * @param whole the guideline; what is not public is taken out of it before anything is drawn
 * @param flags the country whose guideline it is
 * @param ids of what is drawn; none: all that has a chart
 * @throws UsageError where there is none, or it would show what not everybody may see
 */
export function chartDrawing(
  whole: PrintModel,
  workspace: Pick<UsableWorkspace, 'settings'>,
  flags: { asOf?: string; country?: string },
  ids: readonly string[],
  why: WhyNot,
): Drawing {
  const model = reduce(whole, { class: 'public' });
  const settings = printOptions(model, workspace, { ...flags, class: 'public' });
  const all = guidelineCharts(chartsFor(model, settings));
  const charts = new Map<string, Chart>();
  for (const id of ids.length > 0 ? ids : all.keys()) {
    const chart = all.get(id);
    if (!chart) throw why(id, new Set(all.keys()));
    charts.set(id, named(chart, model, settings));
  }
  const charted = { charts, model, settings };
  const [svg, mmd] = [drawings(charted), mermaidTexts(charted)];
  const secrets = secretsAbove(whole, model);
  for (const texts of [svg, mmd])
    for (const [name, text] of texts) assertTight(name, secrets, htmlText(text), text);
  return { ...charted, svg, mmd };
}

/** The charts in a format, each file with its name. @param mermaid where to look for mermaid-cli, if that draws */
export async function chartFiles(
  drawing: Drawing,
  format: ChartFormat,
  mermaid: readonly string[] | undefined,
): Promise<ChartFiles> {
  const files =
    mermaid && format !== 'mmd'
      ? await withMermaid(drawing, format, mermaid)
      : await WRITERS[format](drawing);
  return new Map([...files].map(([name, data]) => [`${name}.${format}`, data]));
}

/** A chart that stands alone says of which country it is. */
const named = (chart: Chart, model: PrintModel, { country }: PrintOptions): Chart =>
  country === undefined
    ? chart
    : { ...chart, title: `${chart.title} (${countryName(model.guideline, country)})` };

/** Name without ending: of the chart, and of the country. Neutral: it is seen by whoever looks over a shoulder. */
const fileOf = (what: string, { country }: PrintOptions): string =>
  country === undefined ? what : `${what}-${country}`;

const WRITERS: Record<ChartFormat, (drawing: Drawing) => Promise<ChartFiles>> = {
  async svg({ svg }) {
    return svg;
  },
  async mmd({ mmd }) {
    return mmd;
  },
  async png({ svg: drawn }) {
    const { png } = await import('../render/formats/png.ts');
    const materials = pngMaterials([...drawn.values()]);
    const pictures: ChartFiles = new Map();
    for (const [name, svg] of drawn) pictures.set(name, await png(svg, materials));
    return pictures;
  },
  async pdf({ charts, model, settings }) {
    const { pdf } = await import('../render/formats/pdf.ts');
    const words = chartWords(settings.labels);
    const sheets = new Map([...charts].map(([id, chart]) => [id, drawChart(chart, words)]));
    const [only] = charts.keys();
    const name = fileOf(charts.size === 1 ? `flowchart-${only}` : 'flowcharts', settings);
    const tree = chartSheets(model, settings, sheets);
    return new Map([[name, await pdf(tree, pdfMaterials(tree))]]);
  },
};

function drawings({ charts, model, settings }: Charted): Map<string, string> {
  const words = chartWords(settings.labels);
  const imprint = chartImprint(model, settings);
  return new Map(
    [...charts].flatMap(([id, chart]) =>
      drawChart(chart, words).map((drawing, at, all): [string, string] => [
        `${fileOf(`flowchart-${id}`, settings)}${all.length > 1 ? `-${at + 1}` : ''}`,
        standaloneSvg(drawing, imprint, settings.lang),
      ]),
    ),
  );
}

function mermaidTexts({ charts, model, settings }: Charted): Map<string, string> {
  const words = chartWords(settings.labels);
  const head = mermaidImprint(chartImprint(model, settings));
  return new Map(
    [...charts].map(([id, chart]) => [
      fileOf(`flowchart-${id}`, settings),
      head + chartMermaid(chart, words),
    ]),
  );
}

async function withMermaid(
  { mmd }: Drawing,
  format: 'svg' | 'png' | 'pdf',
  folders: readonly string[],
): Promise<ChartFiles> {
  const { drawWithMermaid } = await import('./mermaid-cli.ts');
  return drawWithMermaid(mmd, format, folders);
}
