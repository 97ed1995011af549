/** Where something changed, for people: the paths of `change.ts` without what goes without saying. */

const ORDER = '(order)';

/** `how › s12 › with › cultural-mediator`; of what came or went as a whole, not each of its parts. */
export function whereChanged(paths: readonly string[], most: number): string {
  const whole = paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)));
  const said = whole.filter((path) => !isByTheWay(path, whole)).map(words);
  return `${said.slice(0, most).join(', ')}${said.length > most ? ' …' : ''}`;
}

/** The order of a list in which something came or went is another one anyway. */
function isByTheWay(path: string, paths: readonly string[]): boolean {
  if (!path.endsWith(ORDER)) return false;
  const list = path.slice(0, -ORDER.length);
  return paths.some((one) => one !== path && one.startsWith(list) && !one.slice(list.length).includes('.'));
}

/** How durations and variants for some people or places are told apart: `[{"age":["child"]},null]`. */
const SCOPE = /\.?(\[(?:\{[^}]*\}|null),(?:null|"[^"]*"|\[[^\]]*\])\])/g;

/** A point inside a citation is followed by a blank. */
function words(path: string): string {
  const scoped = path.replace(SCOPE, (_, json: string) => ` (${namesIn(JSON.parse(json)).join(', ')})`);
  return scoped.replace(/\.(?=\S)/g, ' › ').replace(ORDER, 'order');
}

function namesIn(value: unknown): unknown[] {
  if (value === null) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(namesIn) : [value];
}
