/** Text in columns, for what commands tell on the terminal. */

/** Breaks a text at blanks into lines of at most `width` columns; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

/**
 * Rows of cells, each column as wide as its widest cell; the last is broken into lines that fit the rest.
 * @param indent blanks before each line
 * @param width columns of the terminal
 */
export function columns(rows: readonly (readonly string[])[], indent: number, width: number): string {
  const last = Math.max(...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const margin = ' '.repeat(indent);
  const before = indent + widths.reduce((sum, one) => sum + one + 2, 0);
  return rows
    .map((row) => {
      const head = widths.map((one, at) => (row[at] ?? '').padEnd(one + 2)).join('');
      const [first = '', ...rest] = wrap(row[last] ?? '', Math.max(width - before, 24));
      return [margin + head + first, ...rest.map((line) => ' '.repeat(before) + line)]
        .map((line) => `${line.trimEnd()}\n`)
        .join('');
    })
    .join('');
}
