/** Plain text in a Markdown document: what it says is never read as markup. */
import { oneLine } from './visible.ts';

/** Plain text as Markdown: no markup, no HTML, no heading or list, and no mention of a person or an issue on the site. */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/([@#])(?=\w)/g, '$1<!-- -->');
}

/** A name in the words of a program. */
export function code(text: string): string {
  const shown = oneLine(text);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
