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
  const definitions = (schema.$defs ?? {}) as Record<string, JsonSchema>;
  const filler = new Filler(definitions, choices);
  const filled = filler.fill(schema) as JsonSchema;
  const lists = Object.fromEntries(filler.lists);
  return Object.keys(lists).length === 0
    ? filled
    : { ...filled, $defs: { ...definitionsOf(filled), ...lists } };
}

const definitionsOf = (schema: JsonSchema) => (schema.$defs ?? {}) as Record<string, JsonSchema>;

/** Lists of choices are long: each stands once, among the definitions. */
class Filler {
  readonly lists = new Map<string, JsonSchema>();
  private readonly names = new Map<string, string>();
  private readonly definitions: Record<string, JsonSchema>;
  private readonly choices: Choices;

  constructor(definitions: Record<string, JsonSchema>, choices: Choices) {
    this.definitions = definitions;
    this.choices = choices;
  }

  fill(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => this.fill(item));
    if (node === null || typeof node !== 'object') return node;
    const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.fill(value)]));
    const to = copy['x-ref'];
    return typeof to === 'string' ? this.suggest(copy, to) : copy;
  }

  private suggest(node: JsonSchema, to: string): JsonSchema {
    const { byReference } = this.choices;
    if (to === 'scope') return { ...node, properties: this.axes(node.additionalProperties as JsonSchema) };
    if (to === 'answer' || to.endsWith('-keys')) {
      const offered = byReference.get(to.replace(/-keys$/, ''));
      return { ...node, properties: keys(node.additionalProperties as JsonSchema, offered) };
    }
    const offered = byReference.get(to);
    if (!offered) return node;
    const items = node.items as JsonSchema | undefined;
    const types = [node.type ?? this.target(node)?.type].flat();
    return {
      ...node,
      ...(types.includes('string') && this.list(to, offered, node)),
      ...(items && { items: { ...items, ...this.list(to, offered, items) } }),
    };
  }

  /** Suggests, of what is offered, what the place allows; forbids nothing. */
  private list(name: string, offered: readonly Choice[], place: JsonSchema): JsonSchema {
    const pattern = place.pattern ?? this.target(place)?.pattern;
    const allowed = typeof pattern === 'string' ? new RegExp(pattern) : undefined;
    const fitting = new Map(
      offered
        .filter(({ value }) => !allowed || allowed.test(value))
        .map(({ value, title }) => [value, title]),
    );
    if (fitting.size === 0) return {};
    const list = { enum: [...fitting.keys()], enumDescriptions: [...fitting.values()] };
    const content = JSON.stringify(list);
    let known = this.names.get(content);
    if (known === undefined) {
      known = `choices-${name}`;
      for (let count = 2; this.lists.has(known); count++) known = `choices-${name}-${count}`;
      this.names.set(content, known);
      this.lists.set(known, list);
    }
    return { anyOf: [{ $ref: `#/$defs/${known}` }, {}] };
  }

  private axes(values: JsonSchema): JsonSchema {
    return Object.fromEntries(
      [...this.choices.scopes].map(([axis, { title, values: offered }]) => {
        const list = this.list(axis, offered, {});
        return [axis, { ...values, title, description: title, ...list, items: list }];
      }),
    );
  }

  private target({ $ref: pointer }: JsonSchema): JsonSchema | undefined {
    if (typeof pointer !== 'string') return undefined;
    const path = pointer.replace('#/$defs/', '').split('/');
    return path.reduce<JsonSchema | undefined>(
      (at, key) => at?.[key] as JsonSchema | undefined,
      this.definitions,
    );
  }
}

/** Names of fields with their titles. */
function keys(value: JsonSchema, offered: readonly Choice[] = []): JsonSchema {
  return Object.fromEntries(
    offered.map((one) => [one.value, { ...value, title: one.value, description: one.title }]),
  );
}
