/** Changes the edition that an adaptation names, in its text: everything else stays as it was written. */
import type { Source } from './reading/source.ts';
import { span } from './reading/span.ts';

/** @returns the text with the edition, in quotes, because its name looks like a number */
export function withEdition(source: Source, edition: string): string {
  const { text } = source;
  const named = (source.value as { edition?: unknown }).edition !== undefined;
  if (named) {
    const { start, end } = span(source, ['edition']);
    return `${text.slice(0, start.offset)}"${edition}"${text.slice(end.offset)}`;
  }
  const { start } = span(source, ['structure'], 'entry');
  // In a map on one line, another entry; else another line.
  const rest = text.slice(start.offset - start.column + 1, start.offset);
  const glue = rest.trim() === '' ? `\n${rest}` : ', ';
  return `${text.slice(0, start.offset)}edition: "${edition}"${glue}${text.slice(start.offset)}`;
}
