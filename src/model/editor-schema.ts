/**
 * A schema for an editor that knows the workspace: wherever a text refers to something (`x-ref`), the real ids and
 * keys stand as suggestions with their titles. Nothing else is allowed or forbidden by that: a new id is right before
 * the schemas are written again, and a wrong one is for lint to find.
 */
import type { DirectoryEntry } from './directory.ts';
import type { Guideline } from './guideline.ts';
import type { JsonSchema } from './self-contained.ts';
import { citationsOf } from './short-form.ts';

interface Choice {
  value: string;
  title: string;
}

export interface Choices {
  /** By what is referred to: `actor`, `target`, `citation` … */
  byReference: ReadonlyMap<string, readonly Choice[]>;
  /** Values of each axis of scope. */
  scopes: ReadonlyMap<string, { title: string; values: readonly Choice[] }>;
}

/** What a text can refer to in a workspace. */
export function choicesOf(directory: readonly DirectoryEntry[], guideline: Guideline): Choices {
  const elements = directory.filter((entry) => entry.element);
  const steps = elements.filter(({ kind }) => ['sop', 'phase', 'measure', 'step'].includes(kind));
  const exits = elements.filter(({ kind }) => kind === 'exit');
  const byReference = new Map<string, Choice[]>([
    ['element', elements.map(choice)],
    ['element-or-text', elements.map(choice)],
    [
      'target',
      [
        { value: 'next', title: 'What stands next' },
        { value: 'end', title: 'The end of this measure' },
        ...exits.map((entry) => ({ ...choice(entry), value: `exit:${entry.id}` })),
        ...steps.map(choice),
      ],
    ],
    ['citation', citations(guideline)],
    ['source', ofKinds(directory, 'source', 'instrument')],
    ['act', ofKinds(directory, 'act', 'instrument')],
  ]);
  for (const entry of directory) {
    if (entry.element || entry.kind === 'source' || entry.kind === 'act') continue;
    byReference.set(entry.kind, [...(byReference.get(entry.kind) ?? []), choice(entry)]);
  }
  const scopes = new Map(
    Object.entries(guideline.front.scopes ?? {}).map(([axis, { title, values }]) => [
      axis,
      {
        title: title ?? axis,
        values: Object.entries(values).map(([value, entry]) => ({
          value,
          title: typeof entry === 'string' ? entry : entry.title,
        })),
      },
    ]),
  );
  return { byReference, scopes };
}

const choice = ({ id, kind, title, country }: DirectoryEntry): Choice => ({
  value: id,
  title: `${title === '' ? kind : title}${country === undefined ? '' : ` (${country})`}`,
});

const ofKinds = (directory: readonly DirectoryEntry[], ...kinds: string[]): Choice[] =>
  directory.filter(({ kind }) => kinds.includes(kind)).map(choice);

/** Every article of the register, in the way in which the guideline cites that instrument. */
function citations({ instruments, sops, front }: Guideline): Choice[] {
  const used = new Map<string, string>();
  const note = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'carries_out' && Array.isArray(value)) {
        for (const citation of citationsOf(value)) {
          const [instrument = '', division = ''] = citation.split(' ');
          used.set(instrument, division);
        }
      } else note(value);
    }
  };
  note(sops);
  note(front);
  return Object.entries(instruments).flatMap(([key, { articles }]) =>
    Object.entries(articles ?? {}).map(([number, article]) => ({
      value: `${key} ${used.get(key) ?? 'art.'} ${number}`,
      title: typeof article === 'string' ? article : article.title,
    })),
  );
}

/** @param schema one that refers to nothing outside of itself */
export function withChoices(schema: JsonSchema, choices: Choices): JsonSchema {
  return filled(schema, (schema.$defs ?? {}) as Record<string, JsonSchema>, choices) as JsonSchema;
}

function filled(node: unknown, definitions: Record<string, JsonSchema>, choices: Choices): unknown {
  if (Array.isArray(node)) return node.map((item) => filled(item, definitions, choices));
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, filled(value, definitions, choices)]),
  );
  const to = copy['x-ref'];
  if (typeof to !== 'string') return copy;
  if (to === 'scope') return { ...copy, properties: axes(copy.additionalProperties, choices) };
  if (to === 'answer' || to.endsWith('-keys')) {
    return {
      ...copy,
      properties: keys(copy.additionalProperties, choices.byReference.get(to.replace(/-keys$/, ''))),
    };
  }
  const offered = choices.byReference.get(to);
  if (!offered) return copy;
  const types = [copy.type ?? target(copy, definitions)?.type].flat();
  const items = copy.items as JsonSchema | undefined;
  return {
    ...copy,
    ...(types.includes('string') && suggestion(offered, patternOf(copy, definitions))),
    ...(items && { items: { ...items, ...suggestion(offered, patternOf(items, definitions)) } }),
  };
}

/** Suggests without forbidding. */
function suggestion(offered: readonly Choice[], pattern: RegExp | undefined): JsonSchema {
  const fitting = pattern ? offered.filter(({ value }) => pattern.test(value)) : offered;
  if (fitting.length === 0) return {};
  const unique = [...new Map(fitting.map((one) => [one.value, one.title]))];
  return {
    anyOf: [{ enum: unique.map(([value]) => value), enumDescriptions: unique.map(([, title]) => title) }, {}],
  };
}

function axes(values: unknown, { scopes }: Choices): JsonSchema {
  return Object.fromEntries(
    [...scopes].map(([axis, { title, values: offered }]) => [
      axis,
      {
        ...(values as JsonSchema),
        title,
        description: title,
        ...suggestion(offered, undefined),
        items: suggestion(offered, undefined),
      },
    ]),
  );
}

function keys(value: unknown, offered: readonly Choice[] = []): JsonSchema {
  return Object.fromEntries(
    offered.map((one) => [one.value, { ...(value as JsonSchema), title: one.value, description: one.title }]),
  );
}

function target(node: JsonSchema, definitions: Record<string, JsonSchema>): JsonSchema | undefined {
  const pointer = node.$ref;
  if (typeof pointer !== 'string') return undefined;
  const path = pointer.replace('#/$defs/', '').split('/');
  return path.reduce<JsonSchema | undefined>(
    (at, key) => at?.[key] as JsonSchema | undefined,
    definitions as JsonSchema,
  );
}

function patternOf(node: JsonSchema, definitions: Record<string, JsonSchema>): RegExp | undefined {
  const pattern = node.pattern ?? target(node, definitions)?.pattern;
  return typeof pattern === 'string' ? new RegExp(pattern) : undefined;
}
