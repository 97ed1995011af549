/** Where something changed, for people: the paths of `change.ts` in words, without what goes without saying. */
import { fieldName } from '../field-words.ts';

const ORDER = '(order)';

/** `s47 (who acts, who takes part), s50`: the parts of an element by their ids; of what came or went, the id alone. */
export function whereChanged(paths: readonly string[], most: number): string {
  const whole = paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)));
  const parts = new Map<string, Set<string>>();
  for (const path of whole.filter((one) => !isByTheWay(one, whole))) {
    const { part, field } = placeIn(path);
    const key = part ?? field ?? path;
    const fields = parts.get(key) ?? new Set();
    if (part !== undefined && field !== undefined) fields.add(field);
    parts.set(key, fields);
  }
  const said = [...parts].map(([key, fields]) =>
    fields.size === 0 ? key : `${key} (${[...fields].join(', ')})`,
  );
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

const ID = /^(?:[a-z]{2}-)?[a-z]{1,3}\d+$/;

/** The innermost part with an id, and the field in it. A point inside a citation is followed by a blank. */
function placeIn(path: string): { part?: string; field?: string } {
  const steps = path
    .replace(SCOPE, (_, json: string) => `: ${namesIn(JSON.parse(json)).join(', ')}`)
    .split(/\.(?=\S)/);
  const at = steps.findLastIndex((step, index) => index > 0 && ID.test(step));
  const part = steps[at];
  const [name, inside] = steps.slice(at + 1);
  if (name === undefined) return { ...(part !== undefined && { part }) };
  const [field = '', scope] = name.split(': ');
  const words = `${inside === ORDER ? 'order: ' : ''}${fieldName(field)}`;
  const more = field === 'carries_out' && inside !== ORDER ? inside : scope && `for ${scope}`;
  return { ...(part !== undefined && { part }), field: more === undefined ? words : `${words} ${more}` };
}

function namesIn(value: unknown): unknown[] {
  if (value === null) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(namesIn) : [value];
}
