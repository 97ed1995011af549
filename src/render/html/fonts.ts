/** Which files of a web font a text needs, as CSS with the files inside. */

/** One file of a family: the signs it covers, in the notation of CSS `unicode-range`. */
export interface FontFile {
  weight: number;
  style: 'normal' | 'italic';
  /** `U+0000-00FF,U+0131`. */
  range: string;
  /** WOFF2. */
  bytes: Uint8Array;
}

/** `@font-face` rules for those files that hold a sign of the text. */
export function fontFaces(files: FontFile[], text: string): string {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0)!);
  return files
    .filter((file) => {
      const ranges = parse(file.range);
      return signs.some((sign) => ranges.some(([first, last]) => sign >= first && sign <= last));
    })
    .map(
      (file) =>
        `@font-face{font-family:"Noto Sans";font-weight:${file.weight};font-style:${file.style};` +
        `src:url(data:font/woff2;base64,${Buffer.from(file.bytes).toString('base64')}) format("woff2");` +
        `unicode-range:${file.range}}`,
    )
    .join('\n');
}

const parse = (range: string): [number, number][] =>
  range.split(',').map((part) => {
    const [first, last] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)];
  });
