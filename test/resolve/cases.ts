/** Cases of resolution as files: a small guideline, layers on it, and what must come out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { elementsOf } from '../../src/model/element.ts';
import { flowOf } from '../../src/model/flow.ts';
import * as checks from '../../src/model/generated/checks.js';
import type {
  AdaptationSource,
  GuidelineSource,
  SopSource,
  ThemeSource,
} from '../../src/model/generated/types.ts';
import type { Guideline, Nation, Theme } from '../../src/model/guideline.ts';
import { numbersOf, numbersOfSections } from '../../src/model/number.ts';
import { describe } from '../../src/model/resolve/describe.ts';
import { type Resolved, resolve } from '../../src/model/resolve/resolve.ts';
import type { ResolveInput } from '../../src/model/resolve/types.ts';

const here = import.meta.dirname;

export interface Case {
  baseline: { guideline: GuidelineSource; sops: SopSource[] };
  themes: [string, Theme][];
  nation: AdaptationSource | undefined;
  input: ResolveInput;
}

export const casesIn = (folder: string): string[] =>
  readdirSync(join(here, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(here, folder, entry.name, 'case.yaml')))
    .map((entry) => entry.name)
    .sort();

export const read = (file: string): unknown => parse(readFileSync(join(here, file), 'utf8'));

/** Reads `case.yaml`, and checks every part of it against its schema. */
export function readCase(folder: string): Case {
  const raw = read(join(folder, 'case.yaml')) as {
    /** `hard`, or parts that take the place of those in `baseline.yaml`. */
    baseline?: 'hard' | Partial<Case['baseline']>;
    themes?: Record<string, Theme>;
    nation?: AdaptationSource;
    as_of?: string;
  };
  const baseline =
    raw.baseline === 'hard'
      ? (read('hard/baseline.yaml') as Case['baseline'])
      : { ...(read('baseline.yaml') as Case['baseline']), ...raw.baseline };
  const themes: [string, Theme][] = Object.entries(raw.themes ?? {}).map(([key, theme]) => [
    key,
    Object.assign({ lang: 'en', title: key, prefix: key.slice(0, 2) }, theme) satisfies ThemeSource,
  ]);
  const nation =
    raw.nation &&
    Object.assign({ lang: 'en', structure: 'baseline', binding_force: 'law', status: 'draft' }, raw.nation);
  const wrong = [
    ...(checks.guideline(baseline.guideline) ? [] : ['guideline']),
    ...baseline.sops.filter((sop) => !checks.sop(sop)).map((sop) => sop.id),
    ...themes.filter(([, theme]) => !checks.theme(theme)).map(([key]) => key),
    ...(nation === undefined || checks.adaptation(nation) ? [] : ['nation']),
  ];
  if (wrong.length > 0) throw new Error(`${folder}: ${wrong.join(', ')} has not the form of its schema`);
  const guideline: Guideline = {
    front: baseline.guideline,
    sops: baseline.sops,
    actors: {},
    instruments: {},
    sources: {},
    terms: {},
    countries: {},
    forms: {},
  };
  const country: Nation | undefined = nation && {
    code: 'xa',
    adaptation: nation as AdaptationSource,
    institutions: {},
    contacts: {},
  };
  return {
    baseline,
    themes,
    nation: nation as AdaptationSource | undefined,
    input: { guideline, themes, ...(country && { nation: country }), asOf: raw.as_of ?? '2026-06-01' },
  };
}

export const expectedOf = (folder: string): Record<string, unknown> =>
  read(join(folder, 'expected.yaml')) as Record<string, unknown>;

/** Where a node of the case stands: `nation/alterations/0`; a node of the guideline by its id. */
function placeIn(one: Case, node: object): string {
  const find = (value: unknown, path: string): string | undefined => {
    if (value === node) return path;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, part] of Object.entries(value)) {
      const found = find(part, path ? `${path}/${key}` : key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const own = find({ nation: one.nation, ...Object.fromEntries(one.themes) }, '');
  if (own !== undefined) return own;
  const id = (node as { id?: string }).id;
  return find(one.baseline, '') === undefined ? 'nowhere' : (id ?? find(one.baseline, '')!);
}

/** The result in the shape of `expected.yaml`: what differs from the guideline below, and the lists. */
export function seen(
  one: Case,
  { effective, problems }: Resolved,
  keys: readonly string[],
): Record<string, unknown> {
  const below = elementsOf(one.input.guideline).byId;
  const above = elementsOf(effective).byId;
  const holds = new Set<string>();
  for (const [id, element] of above)
    if (below.get(id)?.node !== element.node)
      for (let at = element.parent; at; at = at.parent) holds.add(at.id);
  const changed = [...above].filter(
    ([id, { node }]) => below.get(id)?.node !== node && !onlyHolds(below.get(id)?.node, node),
  );
  const order = Object.fromEntries(
    [...above].flatMap(([id]) => {
      const list = inner(above, id);
      return below.has(id) && list.join() !== inner(below, id).join() ? [[id, list]] : [];
    }),
  );
  // A structure of its own takes nothing over: there is nothing to compare with.
  const own = effective.sections !== undefined;
  const all: Record<string, unknown> = {
    ...describe(effective),
    problems: problems.map(({ code, layer, element, node, key, message, help, related }) => ({
      code,
      layer,
      ...(element !== undefined && { element }),
      at: [placeIn(one, node), ...(key === undefined ? [] : [key])].join('/'),
      message,
      ...(help !== undefined && { help }),
      ...(related && {
        related: related.map((two) =>
          [placeIn(one, two.node), ...(two.key === undefined ? [] : [two.key])].join('/'),
        ),
      }),
    })),
    changed: own ? {} : Object.fromEntries(changed.map(([id, { node }]) => [id, node])),
    order: own ? {} : order,
    gone: own ? [] : [...below.keys()].filter((id) => !above.has(id)),
    exits: (effective.front.exits ?? []).map((exit) => exit.id),
    decisions: Object.fromEntries(effective.decisions),
    ...(keys.includes('ways') && { ways: waysOf(effective) }),
    numbers: Object.fromEntries(own ? numbersOfSections(effective.sections!) : numbersOf(effective)),
  };
  return Object.fromEntries(keys.map((key) => [key, all[key] ?? null]));
}

const inner = (elements: ReturnType<typeof elementsOf>['byId'], id: string): string[] =>
  [...elements.values()].filter((one) => one.parent?.id === id).map((one) => one.id);

const LISTS = [
  'phases',
  'measures',
  'how',
  'handovers',
  'safeguards',
  'recommendations',
  'good_practices',
  'indicators',
  'walk_throughs',
];

/** Copied only because something within it differs. */
function onlyHolds(before: object | undefined, after: object): boolean {
  if (!before) return false;
  const rest = (value: object) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !LISTS.includes(key)));
  const [a, b] = [rest(before), rest(after)];
  return Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
}

/** Where each step leads: `no -> s4`, or `s4` where nothing is asked. */
const waysOf = (guideline: Guideline): Record<string, string[]> =>
  Object.fromEntries(
    [...flowOf(guideline).edges].map(([from, edges]) => [
      from,
      edges.map(({ answer, to }) => (answer === undefined ? `${to}` : `${answer} -> ${to}`)),
    ]),
  );

export const run = (one: Case): Resolved => resolve(one.input);
