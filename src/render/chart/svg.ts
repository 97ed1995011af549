import { embedded } from '../isolate.ts';
import { fill } from '../words.ts';
import type { Chart, ChartWords } from './chart.ts';
import { readableOn, tint } from './colour.ts';
import { arrowPath, number, outlinePath } from './paths.ts';
import type { Mark, PlacedChart, PlacedEdge, PlacedNode, Rect, TextLine, Tone } from './placed.ts';
import { type Paint, sign } from './signs.ts';

const ink = '#1d2730';
const muted = '#46525d';
const line = '#3d4954';
const stop = '#98211c';

const fonts = "'Noto Sans', 'Noto Sans Arabic', sans-serif";
const arabicFonts = "'Noto Sans', 'IBM Plex Sans Arabic', sans-serif";

interface Style extends Paint {
  tones: Record<Tone, string>;
  ground: string;
  faint: string;
  rtl: boolean;
}

function styleOf(chart: Chart): Style {
  const { accent } = chart;
  return {
    accent,
    muted,
    ink,
    stop,
    ground: tint(accent, 0.9),
    faint: tint(accent, 0.95),
    rtl: chart.dir === 'rtl',
    tones: { ink, muted, accent, 'on-accent': readableOn(accent, ink), stop, 'on-stop': '#ffffff' },
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // Characters that XML 1.0 does not allow would make the whole picture unreadable.
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return allowed.replace(/[&<>"]/g, (char) => entities[char]!);
}

const anchors = { left: '', middle: ' text-anchor="middle"', right: ' text-anchor="end"' };

/** One line of text. */
function textLine(item: TextLine, style: Style): string {
  const weight = item.weight === 'bold' ? ' font-weight="700"' : '';
  const [x, y] = [number(item.x), number(item.y)];
  const turn = item.turned ? ` transform="rotate(-90 ${x} ${y})"` : '';
  const place = `x="${x}" y="${y}"${turn} font-size="${number(item.size)}"`;
  const text = style.rtl ? embedded(item.text) : item.text;
  return `<text ${place}${weight}${anchors[item.anchor]} fill="${style.tones[item.tone]}">${escaped(text)}</text>`;
}

function rect({ x, y, width, height }: Rect, rest: string): string {
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" ${rest}/>`;
}

function badge(mark: Mark, node: PlacedNode | undefined, style: Style): string {
  const block = node?.kind === 'measure';
  const radius = block ? 3 : Math.min(mark.height / 2, 8);
  return rect(mark, `rx="${number(radius)}" fill="${style.accent}"`);
}

function contents(
  item: { marks: Mark[]; texts: TextLine[] },
  style: Style,
  mirrored: boolean,
  node?: PlacedNode,
) {
  return [
    ...item.marks.map((mark) =>
      mark.sign === 'badge' ? badge(mark, node, style) : sign(mark, style, mirrored),
    ),
    ...item.texts.map((text) => textLine(text, style)),
  ].join('');
}

function paintOf(kind: PlacedNode['kind'], style: Style): { fill: string; stroke: string; width: number } {
  switch (kind) {
    case 'decision':
      return { fill: style.ground, stroke: style.accent, width: 1.2 };
    case 'stop':
      return { fill: '#fcf1ef', stroke: stop, width: 1.8 };
    case 'exit':
      return { fill: '#f1f3f5', stroke: line, width: 1 };
    case 'start':
    case 'end':
      return { fill: '#ffffff', stroke: ink, width: 1.4 };
    case 'connector':
      return { fill: '#ffffff', stroke: line, width: 1 };
    case 'fork':
    case 'join':
      return { fill: ink, stroke: ink, width: 0 };
    default:
      return { fill: '#ffffff', stroke: style.accent, width: 1.1 };
  }
}

function node(item: PlacedNode, style: Style, mirrored: boolean, prefix: string): string {
  const { fill: ground, stroke, width } = paintOf(item.kind, style);
  const border = width > 0 ? ` stroke="${stroke}" stroke-width="${width}"` : '';
  const outline = `<path d="${outlinePath(item.outline, item.round)}" fill="${ground}"${border} stroke-linejoin="round"/>`;
  const bars =
    item.kind === 'handover'
      ? [item.x + 4, item.x + item.width - 4]
          .map(
            (x) =>
              `<path d="M${number(x)} ${number(item.y)}V${number(item.y + item.height)}" stroke="${stroke}" stroke-width="1"/>`,
          )
          .join('')
      : '';
  const id = `${prefix}-${item.id.replace(/[^\w-]/g, (char) => `_${char.codePointAt(0)!.toString(16)}`)}`;
  return `<g id="${id}">${outline}${bars}${contents(item, style, mirrored, item)}</g>`;
}

function edgeLine(edge: PlacedEdge): string {
  const thin = edge.kind === 'side';
  return `<path d="${arrowPath(edge.points, 5).line}" fill="none" stroke="${line}" stroke-width="${thin ? 0.9 : 1.2}"/>`;
}

function pills({ pills: items }: PlacedEdge, style: Style): string {
  return items
    .map((pill) => {
      const radius = Math.min(pill.height / 2, 6.5);
      const ground = rect(
        pill,
        `rx="${number(radius)}" fill="#ffffff" stroke="${style.accent}" stroke-width="0.8"`,
      );
      return ground + pill.texts.map((text) => textLine(text, style)).join('');
    })
    .join('');
}

/** The drawing as an SVG element; see `chartSvg`. */
export function placedSvg(chart: Chart, placed: PlacedChart, title: string, description: string): string {
  const style = styleOf(chart);
  const prefix = chart.part ? `${chart.id}-${chart.part.number}` : chart.id;
  const { width, height, mirrored } = placed;
  const size = `${number(width)} ${number(height)}`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${prefix}" lang="${escaped(chart.lang)}" direction="ltr"` +
      ` width="${number(width)}pt" height="${number(height)}pt" viewBox="0 0 ${size}" role="img"` +
      ` aria-labelledby="${prefix}-title" font-family="${style.rtl ? arabicFonts : fonts}">`,
    `<title id="${prefix}-title">${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...placed.groups.map(
      (group) =>
        rect(group, `rx="5" fill="${style.faint}"`) +
        group.texts.map((text) => textLine(text, style)).join(''),
    ),
    ...placed.bands.map(
      (band) =>
        rect(
          band,
          `rx="5" fill="${style.ground}" stroke="${style.accent}" stroke-width="1" stroke-dasharray="4 2.5"`,
        ) + contents(band, style, mirrored),
    ),
    ...placed.edges.map(edgeLine),
    ...placed.nodes.map((item) => node(item, style, mirrored, prefix)),
    ...placed.edges.map((edge) => `<path d="${arrowPath(edge.points, 5).head}" fill="${line}"/>`),
    ...placed.edges.map((edge) => pills(edge, style)).filter((text) => text !== ''),
    contents(placed.key, style, mirrored),
    '</svg>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

/** The title of a chart, with its part where it was split. */
export function titleOf(chart: Chart, words: ChartWords): string {
  if (!chart.part) return chart.title;
  const { number: n, of } = chart.part;
  return fill(words.part, { title: chart.title, n, of });
}
