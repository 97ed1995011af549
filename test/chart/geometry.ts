import { textWidth } from '../../src/render/chart/metrics.ts';
import type {
  PlacedChart,
  PlacedEdge,
  PlacedNode,
  Point,
  Rect,
  TextLine,
} from '../../src/render/chart/placed.ts';

/** Faults of a drawing, as sentences: an empty list is a clean drawing. All tolerances in points. */

const slack = 0.05;

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

/** The box of a line of text: from the top of its capitals to the foot of its descenders. */
export function textBox(line: TextLine): Rect {
  const length = textWidth(line.text, line.size, line.weight);
  const along = (at: number) =>
    line.anchor === 'left' ? at : line.anchor === 'middle' ? at - length / 2 : at - length;
  const rise = line.size * 0.72;
  const height = line.size * 0.92;
  return line.turned
    ? { x: line.x - rise, y: line.y - length / 2, width: height, height: length }
    : { x: along(line.x), y: line.y - rise, width: length, height };
}

function inside(box: Rect, outer: Rect): boolean {
  return (
    box.x >= outer.x - slack &&
    box.y >= outer.y - slack &&
    box.x + box.width <= outer.x + outer.width + slack &&
    box.y + box.height <= outer.y + outer.height + slack
  );
}

/** Whether a point is in a convex outline, whichever way round it runs. */
function within(point: Point, outline: Point[]): boolean {
  const sides = outline.map((a, index) => {
    const b = outline[(index + 1) % outline.length]!;
    return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
  });
  return sides.every((side) => side >= -1) || sides.every((side) => side <= 1);
}

function segments(edge: PlacedEdge): Rect[] {
  return edge.points.slice(1).map((to, index) => {
    const from = edge.points[index]!;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  });
}

function crosses(segment: Rect, box: Rect): boolean {
  return (
    box.width > 0 &&
    box.height > 0 &&
    segment.x < box.x + box.width - slack &&
    segment.x + segment.width > box.x + slack &&
    segment.y < box.y + box.height - slack &&
    segment.y + segment.height > box.y + slack
  );
}

/** The drawn body of a node: a bar without its label. */
function body(node: PlacedNode): Rect {
  const xs = node.outline.map(({ x }) => x);
  const ys = node.outline.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function nodeFaults(chart: PlacedChart): string[] {
  return chart.nodes.flatMap((node, index) => {
    const clashes = chart.nodes.slice(index + 1).filter((other) => overlap(node, other));
    const bar = node.kind === 'fork' || node.kind === 'join';
    const spilt = node.texts.filter((line) => {
      const box = textBox(line);
      const corners = [
        { x: box.x, y: box.y },
        { x: box.x + box.width, y: box.y },
        { x: box.x + box.width, y: box.y + box.height },
        { x: box.x, y: box.y + box.height },
      ];
      return bar ? !inside(box, node) : !corners.every((corner) => within(corner, node.outline));
    });
    const crossed = chart.edges.flatMap((edge) =>
      node.texts.filter((line) => segments(edge).some((part) => crosses(part, textBox(line)))),
    );
    const stacked = node.texts.filter((line, at) =>
      node.texts.slice(at + 1).some((other) => overlap(textBox(line), textBox(other))),
    );
    const marked = node.marks.filter(
      (mark) =>
        !inside(mark, node) ||
        (mark.sign !== 'badge' && node.texts.some((line) => overlap(mark, textBox(line)))),
    );
    return [
      ...clashes.map((other) => `node ${node.id} lies over node ${other.id}`),
      ...spilt.map((line) => `"${line.text}" leaves node ${node.id}`),
      ...crossed.map((line) => `"${line.text}" in node ${node.id} is crossed by a line`),
      ...stacked.map((line) => `"${line.text}" lies over other text in ${node.id}`),
      ...marked.map((mark) => `a ${mark.sign} of ${node.id} is out of place`),
    ];
  });
}

function edgeFaults(chart: PlacedChart): string[] {
  return chart.edges.flatMap((edge) => {
    const name = `line ${edge.from} to ${edge.to}`;
    const parts = segments(edge);
    const slanted = parts.filter(({ width, height }) => width > slack && height > slack);
    const through = chart.nodes.filter(
      (node) =>
        node.id !== edge.from && node.id !== edge.to && parts.some((part) => crosses(part, body(node))),
    );
    const own = chart.nodes.filter(
      (node) =>
        (node.id === edge.from || node.id === edge.to) &&
        parts.some((part) => crosses(part, shrunk(body(node)))),
    );
    return [
      ...slanted.map(() => `${name} is not orthogonal`),
      ...through.map((node) => `${name} runs through node ${node.id}`),
      ...own.map((node) => `${name} runs into node ${node.id}`),
    ];
  });
}

/** A node without the slanted ends of its outline, where lines may end inside of its box. */
function shrunk({ x, y, width, height }: Rect): Rect {
  const [dx, dy] = [Math.min(13, width / 2), Math.min(10, height / 2)];
  return { x: x + dx, y: y + dy, width: width - dx * 2, height: height - dy * 2 };
}

function pillFaults(chart: PlacedChart): string[] {
  const all = chart.edges.flatMap((edge) => edge.pills.map((pill) => ({ edge, pill })));
  return all.flatMap(({ edge, pill }, index) => {
    const name = `label "${pill.texts.map(({ text }) => text).join(' ')}"`;
    const onNodes = chart.nodes.filter((node) => overlap(pill, body(node)));
    const onPills = all.slice(index + 1).filter((other) => overlap(pill, other.pill));
    const underLines = chart.edges.filter(
      (other) =>
        other !== edge &&
        other.from !== edge.from &&
        other.to !== edge.to &&
        segments(other).some((segment) => crosses(segment, pill)),
    );
    const spilt = pill.texts.filter((line) => !inside(textBox(line), pill));
    return [
      ...onNodes.map((node) => `${name} lies over node ${node.id}`),
      ...onPills.map(() => `${name} lies over another label`),
      ...underLines.map((other) => `${name} is crossed by the line ${other.from} to ${other.to}`),
      ...spilt.map(() => `${name} is wider than its ground`),
    ];
  });
}

/** Two lines that have neither their beginning nor their end in common must not run on top of each other. */
function mergedLines(chart: PlacedChart): string[] {
  return chart.edges.flatMap((edge, index) =>
    chart.edges
      .slice(index + 1)
      .filter((other) => edge.from !== other.from && edge.to !== other.to)
      .filter((other) =>
        segments(edge).some((a) =>
          segments(other).some((b) => {
            const upright = a.width < slack && b.width < slack && Math.abs(a.x - b.x) < 1;
            const level = a.height < slack && b.height < slack && Math.abs(a.y - b.y) < 1;
            const shared = upright
              ? Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
              : level
                ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
                : 0;
            return shared > 1;
          }),
        ),
      )
      .map(
        (other) =>
          `lines ${edge.from} to ${edge.to} and ${other.from} to ${other.to} run on top of each other`,
      ),
  );
}

function frameFaults(chart: PlacedChart): string[] {
  const page = { x: 0, y: 0, width: chart.width, height: chart.height };
  const texts = [
    ...[...chart.nodes, ...chart.bands, ...chart.groups].flatMap((item) => item.texts),
    ...chart.edges.flatMap(({ pills }) => pills.flatMap((pill) => pill.texts)),
    ...chart.key.texts,
  ];
  const rects = [...chart.nodes, ...chart.bands, ...chart.groups, ...texts.map(textBox), ...chart.key.marks];
  const points = chart.edges.flatMap((edge) => edge.points);
  const bandTexts = chart.bands.flatMap((band) =>
    band.texts
      .filter((line) => !inside(textBox(line), band))
      .map((line) => `"${line.text}" leaves band ${band.id}`),
  );
  const onBands = chart.bands.flatMap((band) => [
    ...chart.nodes
      .filter((node) => overlap(node, band))
      .map((node) => `node ${node.id} lies over band ${band.id}`),
    ...chart.bands
      .filter((other) => other !== band && overlap(other, band))
      .map((other) => `band ${other.id} lies over band ${band.id}`),
  ]);
  const groupTexts = chart.groups.flatMap((group) =>
    group.texts.flatMap((line) => {
      const box = textBox(line);
      return [
        ...(inside(box, group) ? [] : [`"${line.text}" leaves group ${group.id}`]),
        ...chart.nodes
          .filter((node) => overlap(box, node))
          .map(({ id }) => `head of ${group.id} lies over ${id}`),
        ...chart.edges
          .filter((edge) => segments(edge).some((part) => crosses(part, box)))
          .map(({ from, to }) => `head of ${group.id} is crossed by ${from} to ${to}`),
      ];
    }),
  );
  const groups = chart.groups.flatMap((group, index) =>
    chart.groups
      .slice(index + 1)
      .filter((other) => overlap(group, other))
      .map((other) => `group ${group.id} lies over group ${other.id}`),
  );
  return [
    ...rects.filter((rect) => !inside(rect, page)).map((rect) => `${JSON.stringify(rect)} leaves the page`),
    ...points
      .filter(({ x, y }) => x < 0 || y < 0 || x > chart.width || y > chart.height)
      .map((point) => `${JSON.stringify(point)} leaves the page`),
    ...texts.filter(({ size }) => size < 7.5).map(({ text }) => `"${text}" is smaller than 7.5 pt`),
    ...bandTexts,
    ...onBands,
    ...groupTexts,
    ...groups,
  ];
}

export function drawingFaults(chart: PlacedChart): string[] {
  return [
    ...nodeFaults(chart),
    ...edgeFaults(chart),
    ...pillFaults(chart),
    ...mergedLines(chart),
    ...frameFaults(chart),
  ];
}
