import type { Measure, SopSource } from '../../model/generated/types.ts';
import { fill } from '../words.ts';
import { type Chart, type ChartWords, chartWords } from './chart.ts';
import { layout } from './layout.ts';
import { measureChart } from './measure-chart.ts';
import { chartOutline, type OutlineLine } from './outline.ts';
import { sopChart } from './sop-chart.ts';
import type { ChartSource } from './source.ts';
import { splitChart } from './split.ts';
import { placedSvg, titleOf } from './svg.ts';
import { pageHeight, pageWidth } from './zones.ts';

/** One picture of a chart, or of a part of it where it is longer than a page. */
export interface ChartDrawing {
  svg: string;
  /** Points. */
  width: number;
  height: number;
  /** With "part 1 of 2" where the chart was split. */
  title: string;
  /** One sentence, for those who do not see the picture. */
  alt: string;
  /** The same in words; and the whole chart, where this is a part of it. */
  outline: OutlineLine[];
  whole: OutlineLine[];
}

/**
 * Draws a chart.
 *
 * @param size greatest width and height in points; left out: what fits an A4 page at full size
 */
export function drawChart(
  chart: Chart,
  words: ChartWords,
  size: { width?: number; height?: number } = {},
): ChartDrawing[] {
  const { width = pageWidth, height = pageHeight } = size;
  const whole = layout(chart, words, width, height);
  const inWords = chartOutline(chart, words);
  const parts = whole.height <= height ? [chart] : splitChart(chart, words, width, height);
  return parts.map((part) => {
    const placed = part === chart ? whole : layout(part, words, width, height);
    const title = titleOf(part, words);
    const outline = part === chart ? inWords : chartOutline(part, words);
    const description = outline
      .map(({ text, number }) => (number === undefined ? text : `${number} ${text}`))
      .join(' ');
    return {
      svg: placedSvg(part, placed, title, description),
      width: placed.width,
      height: placed.height,
      title,
      alt: fill(words.alt, { title }),
      outline,
      whole: inWords,
    };
  });
}

/** All charts of a guideline: an overview by the id of each SOP, a flowchart by the id of each measure. */
export function guidelineCharts(source: ChartSource): Map<string, Chart> {
  const charts = new Map<string, Chart>();
  const add = (id: string, chart: Chart | undefined) => chart && charts.set(id, chart);
  const ofSop = (sop: SopSource) => add(sop.id, sopChart(source, sop));
  const ofMeasure = (measure: Measure) => add(measure.id, measureChart(source, measure));
  for (const sop of source.procedures) {
    ofSop(sop);
    for (const phase of sop.phases ?? []) phase.measures.forEach(ofMeasure);
  }
  return charts;
}

/** Draws all charts of a guideline, by the id of the SOP or measure. */
export function drawGuideline(source: ChartSource): Map<string, ChartDrawing[]> {
  const words = chartWords(source.labels);
  return new Map([...guidelineCharts(source)].map(([id, chart]) => [id, drawChart(chart, words)]));
}
