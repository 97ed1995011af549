/** The effective guideline as plain data, for people and other programs: `schemas/output/effective.schema.json`. */
import type { Alteration, LegalBasis } from '../generated/types.ts';
import type { Effective, Layer, Origin } from './types.ts';

export interface Description {
  country?: string;
  as_of: string;
  layers: { kind: Layer['kind']; name: string; lang: string; title?: string }[];
  guideline: object;
  sops?: readonly object[];
  sections?: readonly object[];
  assigns?: readonly object[];
  terms?: object;
  adopted?: readonly string[];
  undecided?: readonly string[];
  omitted?: readonly object[];
  not_applicable?: readonly object[];
  reservations?: readonly object[];
  coverage?: readonly object[];
  not_in_force?: readonly object[];
  origins?: Record<string, object[]>;
  registers: object;
}

/** Keys in a fixed order, nothing that is empty. */
export function describe(effective: Effective): Description {
  const { country, asOf, layers, front, sops, sections, assigns, nationalTerms, adopted, undecided } =
    effective;
  const rank = new Map([...idsOf([front, ...sops, ...(sections ?? [])])].map((id, index) => [id, index]));
  const place = (id: string) => rank.get(id) ?? Number.MAX_SAFE_INTEGER;
  const origins = [...effective.origins].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  const { actors, instruments, sources, terms, countries, forms } = effective;
  return {
    ...(country !== undefined && { country }),
    as_of: asOf,
    layers: layers.map(({ kind, name, lang, title }) => ({
      kind,
      name,
      lang,
      ...(title !== undefined && { title }),
    })),
    guideline: front,
    ...(sections ? { sections } : { sops }),
    ...some('assigns', assigns),
    ...(Object.keys(nationalTerms).length > 0 && { terms: nationalTerms }),
    ...some('adopted', adopted),
    ...some('undecided', undecided),
    ...some(
      'omitted',
      effective.omitted.map((one) => ({
        ...about(one),
        covered_by: one.covered_by,
        ...because(one.alteration),
      })),
    ),
    ...some(
      'not_applicable',
      effective.notApplicable.map((one) => ({
        ...about(one),
        replacement: one.replacement,
        ...because(one.alteration),
      })),
    ),
    ...some(
      'reservations',
      effective.reservations.map((one) => ({
        id: one.id,
        title: one.title,
        field: one.field,
        layer: one.layer.name,
        ...scope(one),
        ...(one.citation !== undefined && { citation: one.citation }),
        ...(one.floor !== undefined && { floor: one.floor }),
        ...(one.value !== undefined && { value: one.value }),
        ...one.below_floor,
      })),
    ),
    ...some(
      'coverage',
      effective.coverage.map(({ id, title, state, by }) => ({ id, title, state, ...some('by', by) })),
    ),
    ...some(
      'not_in_force',
      effective.dormant.map(({ layer, alteration }) => ({
        id: alteration.on ?? Object.values(alteration.add ?? {}).find((one) => typeof one === 'object')?.id,
        layer: layer.name,
        ...(alteration.from !== undefined && { from: alteration.from }),
        ...(alteration.until !== undefined && { until: alteration.until }),
      })),
    ),
    ...(origins.length > 0 && {
      origins: Object.fromEntries(origins.map(([id, list]) => [id, [...list].sort(byField).map(origin)])),
    }),
    registers: { actors, instruments, sources, terms, countries, forms },
  };
}

const some = <K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> =>
  (list.length > 0 ? { [key]: list } : {}) as Partial<Record<K, readonly T[]>>;

type Scoped = Pick<Origin, 'applies_to' | 'area'>;

const scope = ({ applies_to, area }: Scoped): Scoped => ({
  ...(applies_to !== undefined && { applies_to }),
  ...(area !== undefined && { area }),
});

const about = (one: { id: string; kind: string; title: string; layer: Layer } & Scoped): object => ({
  id: one.id,
  kind: one.kind,
  title: one.title,
  layer: one.layer.name,
  ...scope(one),
});

function because({ reason, gist, legal_basis }: Alteration): {
  reason: string;
  gist?: string;
  legal_basis?: LegalBasis;
} {
  return { reason, ...(gist !== undefined && { gist }), ...(legal_basis && { legal_basis }) };
}

/** Within a layer the order of the file says nothing. */
const byField = (a: Origin, b: Origin): number =>
  a.layer === b.layer && a.field !== b.field ? (a.field < b.field ? -1 : 1) : 0;

const origin = (one: Origin): object => ({
  field: one.field,
  operation: one.operation,
  layer: one.layer.name,
  ...scope(one),
  ...(one.overridden && { overridden: true }),
  ...(one.alteration && because(one.alteration)),
});

/** Ids in a value, in the order in which they stand. */
function* idsOf(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string') yield value.id;
  for (const part of Object.values(value)) yield* idsOf(part);
}
