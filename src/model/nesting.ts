/** How deep quotations and lists may stand in each other: readers of Markdown go down level by level, and have an end. */

/** On one line; over several lines, the indentation alone makes a text longer than a source may hold. */
const TOO_DEEP = /^[ \t]*(?:(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+)[ \t]*){21}/m;

/** Whether a text nests quotations and lists deeper than any reader could follow: it is read as plain words then. */
export function isTooDeep(markdown: string): boolean {
  return TOO_DEEP.test(markdown);
}
