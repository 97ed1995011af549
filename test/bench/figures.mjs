/** From what was measured to what is told: medians, ratios within a round, and whether the bars are met. */

/** What must hold. `over` names what the wall time is divided by; `minus`, what is taken off; else it is memory. */
const BARS = [
  { of: 'trm --version', over: 'node -e 0', atMost: 1.5 },
  { of: 'trm lint S', over: 'node -e 0', atMost: 3.5 },
  { of: 'trm lint S', over: 'ajv-cli S', atMost: 0.3 },
  { of: 'trm lint M', over: 'ajv-cli M', atMost: 0.6 },
  { of: 'trm lint L', over: 'ajv-cli L', atMost: 0.8 },
  { of: 'trm lint L', atMost: 130 },
  { of: 'trm lint B', over: 'trm lint C', atMost: 1.5 },
  { of: 'trm diff A', over: 'node -e 0', atMost: 15 },
  { of: 'trm render --format pdf', minus: 'trm --version', atMost: 1 },
];

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Median over the rounds of what two commands give together; undefined where one was not measured. */
const together = (a, b, combine) =>
  a && b && median(a.walls.map((wall, round) => combine(wall, b.walls[round])));
const ratio = (a, b) => together(a, b, (wall, other) => wall / other);

/** @param measured `{name, walls, memory}` of each command: seconds of each round, MB */
export function judged(measured) {
  const find = (name) => measured.find((one) => one.name === name);
  return BARS.filter(({ of }) => find(of)).map(({ of, over, minus, atMost }) => {
    const [bar, value] =
      over !== undefined
        ? [`${of} ≤ ${atMost} × ${over}`, ratio(find(of), find(over))]
        : minus !== undefined
          ? [`${of} ≤ ${atMost} s over ${minus}`, together(find(of), find(minus), (a, b) => a - b)]
          : [`${of} ≤ ${atMost} MB`, find(of).memory];
    return { bar, value, met: value === undefined ? undefined : value <= atMost };
  });
}

/** The result as Markdown. */
export function table({ machine, rounds, corpora, commands, bars }) {
  const [bare] = commands;
  const lines = [`${machine}; ${rounds} rounds`];
  for (const [size, { files, bytes, defects }] of Object.entries(corpora)) {
    const spoiled = defects > 0 ? `, ${defects} defects` : '';
    lines.push(`${size}: ${files} files, ${(bytes / 1e6).toFixed(2)} MB${spoiled}`);
  }
  lines.push(
    '',
    '| command | wall s, median [min-max] | × node -e 0 | × ajv-cli | peak MB |',
    '|---|---|---|---|---|',
  );
  for (const one of commands) {
    const peer = commands.find(({ name }) => name === `ajv-cli ${one.name.at(-1)}`);
    const [middle, least, most] = [median(one.walls), Math.min(...one.walls), Math.max(...one.walls)].map(
      (wall) => wall.toFixed(3),
    );
    const cells = [
      `${middle} [${least}-${most}]`,
      shown(ratio(one, bare)),
      shown(ratio(one, peer), ''),
      one.memory.toFixed(0),
    ];
    lines.push(`| ${one.name} | ${cells.join(' | ')} |`);
  }
  lines.push('', '| bar | measured | met |', '|---|---|---|');
  for (const { bar, value, met } of bars) {
    lines.push(
      `| ${bar} | ${shown(value, 'not measured')} | ${met === undefined ? '' : met ? 'yes' : '**no**'} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const shown = (value, otherwise) => (value === undefined ? otherwise : value.toFixed(2));
