/** `set`, `unset` and `replace`, for everyone or, as a variant of the element, for some people and places. */
import type { Alteration, Fields, Variant } from '../generated/types.ts';
import { didYouMean } from '../nearest.ts';
import type { Node } from './draft.ts';
import { partsIn } from './draft.ts';
import { fieldsOf, hasVariants, isRequired, kindInWords, NESTING, partOf } from './kinds.ts';
import { prepared } from './place.ts';
import { isScoped, scopeKey, scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import type { Layer } from './types.ts';

export function applyReplacements(session: Session, layer: Layer, active: readonly Alteration[]): void {
  const { draft } = session;
  for (const alteration of active) {
    const { on: id, replace } = alteration;
    if (!replace || id === undefined || !draft.has(id)) continue;
    const part = partOf(replace);
    const { kind } = draft.spot(id);
    const at = { key: 'replace', element: id };
    if (isScoped(alteration)) {
      session.report('scope', layer, alteration, 'A replacement holds for everyone, everywhere.', {
        ...at,
        help: 'For some people only, `set` what differs; or say `not_applicable`, and add an element with this scope.',
      });
      continue;
    }
    if (!part || part.kind !== kind || part.node.id !== id) {
      session.report(
        'place',
        layer,
        alteration,
        `\`${id}\` is ${kindInWords(kind)}: only ${kindInWords(kind)} with the same id can replace it.`,
        {
          ...at,
          help: `Write \`replace: {${NESTING[kind].part ?? kind}: {id: ${id}, …}}\`.`,
          ...session.related(id, 'This is replaced.'),
        },
      );
      continue;
    }
    const under = new Set(draft.under(id));
    const node = prepared(session, layer, alteration, kind, part.node as Node);
    const double = partsIn(kind, node).find((one) => draft.knew(one.id) && !under.has(one.id));
    if (double) {
      session.report('duplicate', layer, double.node, `The id \`${double.id}\` is taken already.`, {
        key: 'id',
        element: double.id,
        help: 'Ask for a new one: trm id',
        ...session.related(double.id, 'It is taken here.'),
      });
      continue;
    }
    draft.exchange(id, node, { layer, alteration, through: id });
    session.note(id, '*', 'replace', layer, alteration);
    for (const one of partsIn(kind, node))
      if (under.has(one.id)) session.note(one.id, '*', 'replace', layer, alteration);
      else {
        session.note(one.id, '*', 'add', layer, alteration);
        session.added.set(one.id, { layer, node: one.node });
      }
  }
}

export function applySets(session: Session, layer: Layer, active: readonly Alteration[]): void {
  const those = active.filter(
    (one) => one.on !== undefined && (one.set || one.unset) && session.draft.has(one.on),
  );
  for (const alteration of those.filter((one) => !isScoped(one)))
    if (checkFields(session, layer, alteration)) setAll(session, layer, alteration);
  for (const alteration of byScope(those))
    if (checkFields(session, layer, alteration) && checkScope(session, layer, alteration))
      putVariant(session, layer, alteration, {
        ...(alteration.set && { set: alteration.set }),
        ...(alteration.unset && { unset: [...alteration.unset] }),
      });
}

/** Scoped alterations in an order that does not hang on the file's. */
export function byScope(alterations: readonly Alteration[]): Alteration[] {
  const key = new Map(alterations.map((one) => [one, scopeKey(one)]));
  return alterations
    .filter(isScoped)
    .sort((a, b) => (key.get(a)! < key.get(b)! ? -1 : key.get(a)! > key.get(b)! ? 1 : 0));
}

function checkFields(session: Session, layer: Layer, alteration: Alteration): boolean {
  const id = alteration.on!;
  const { kind } = session.draft.spot(id);
  const known = fieldsOf(kind);
  let right = true;
  const wrong = (
    holder: object,
    key: string | number,
    part: 'key' | 'value',
    field: string,
    message: string,
    help?: string,
  ) => {
    right = false;
    session.problems.push({
      code: 'field',
      node: holder,
      key,
      part,
      layer: layer.name,
      element: id,
      message,
      ...(help !== undefined && { help }),
      ...session.related(id, `This is altered; it has no \`${field}\`.`),
    });
  };
  for (const field of Object.keys(alteration.set ?? {}))
    if (!known.includes(field))
      wrong(
        alteration.set!,
        field,
        'key',
        field,
        `\`${id}\` is ${kindInWords(kind)}, which has no field \`${field}\`.`,
        didYouMean(field, known),
      );
  alteration.unset?.forEach((field, index) => {
    if (!known.includes(field))
      wrong(
        alteration.unset!,
        index,
        'value',
        field,
        `\`${id}\` is ${kindInWords(kind)}, which has no field \`${field}\`.`,
        didYouMean(field, known),
      );
    else if (isRequired(kind, field))
      wrong(
        alteration.unset!,
        index,
        'value',
        field,
        `\`${field}\` cannot be taken away: ${kindInWords(kind)} needs it.`,
        'Set it to something else.',
      );
  });
  return right;
}

/** Only some kinds of elements can differ for some people. */
export function checkScope(session: Session, layer: Layer, alteration: Alteration): boolean {
  const id = alteration.on!;
  const { kind } = session.draft.spot(id);
  if (hasVariants(kind)) return true;
  session.report(
    'scope',
    layer,
    alteration,
    `\`${id}\` is ${kindInWords(kind)}, which holds for everyone it is for.`,
    {
      key: alteration.applies_to ? 'applies_to' : 'area',
      part: 'key',
      element: id,
      help: 'Only measures, steps, handovers and safeguards can differ for some people or places: alter those within it.',
      ...session.related(id, 'This is altered.'),
    },
  );
  return false;
}

/** Fields that, once said otherwise, are no longer the words of the source. */
const QUOTED = ['title', 'do', 'ask'];

function setAll(session: Session, layer: Layer, alteration: Alteration): void {
  const id = alteration.on!;
  const node = session.draft.own(id) as Node & { variants?: Variant[] };
  const fields = [...Object.keys(alteration.set ?? {}), ...(alteration.unset ?? [])];
  hideVariants(session, layer, alteration, node, fields);
  const holdsParts = fields.some((field) => PARTS.has(field));
  const before = holdsParts ? session.draft.under(id) : [];
  for (const [field, value] of Object.entries(alteration.set ?? {})) {
    node[field] = value;
    session.note(id, field, 'set', layer, alteration);
  }
  for (const field of alteration.unset ?? []) {
    delete node[field];
    session.note(id, field, 'unset', layer, alteration);
  }
  if (QUOTED.some((field) => fields.includes(field))) delete node.verbatim;
  if (holdsParts) {
    session.draft.refresh(id, before, { layer, alteration, through: id });
    for (const one of session.draft.under(id))
      if (!before.includes(one)) session.added.set(one, { layer, node: session.draft.node(one) });
  }
}

/** Fields that hold elements. */
const PARTS = new Set(Object.values(NESTING).map((nesting) => nesting.list));

/** What holds for everyone holds also for those of whom a layer below says otherwise. */
function hideVariants(
  session: Session,
  layer: Layer,
  alteration: Alteration,
  node: Node & { variants?: Variant[] },
  fields: readonly string[],
): void {
  if (!node.variants) return;
  const hidden: Variant[] = [];
  const kept = node.variants.flatMap((variant): Variant[] => {
    const set = Object.entries(variant.set ?? {});
    const left = set.filter(([field]) => !fields.includes(field));
    const unset = variant.unset?.filter((field) => !fields.includes(field));
    if (left.length === set.length && unset?.length === variant.unset?.length) return [variant];
    hidden.push(variant);
    const { set: _, unset: __, ...rest } = variant;
    const copy: Variant = {
      ...rest,
      ...(left.length > 0 && { set: Object.fromEntries(left) as Fields }),
      ...(unset && unset.length > 0 && { unset }),
    };
    session.draft.places.set(copy, session.draft.places.get(variant) ?? variant);
    return Object.keys(copy).some((key) => key !== 'applies_to' && key !== 'area') ? [copy] : [];
  });
  if (hidden.length === 0) return;
  if (kept.length > 0) node.variants = kept;
  else delete node.variants;
  session.report(
    'hidden-variant',
    layer,
    alteration,
    `This holds for everyone; for some people a layer below says otherwise of \`${node.id}\`, and that no longer holds.`,
    {
      key: alteration.set ? 'set' : 'unset',
      part: 'key',
      element: node.id,
      help: 'If it is not meant for those people, say for whom it is: `applies_to`.',
      related: hidden.map((one) => ({
        node: session.draft.places.get(one) ?? one,
        message: 'This no longer holds.',
      })),
    },
  );
}

/** Adds to what holds for some people; of two that are for the same, the later wins field by field. */
export function putVariant(
  session: Session,
  layer: Layer,
  alteration: Alteration,
  patch: Omit<Variant, 'applies_to' | 'area'>,
): void {
  const { draft } = session;
  const id = alteration.on!;
  const node = draft.own(id) as Node & { variants?: Variant[] };
  const key = scopeKey(alteration);
  const variants = [...(node.variants ?? [])];
  const at = variants.findIndex((one) => scopeKey(one) === key);
  const before = variants[at];
  const whole = patch.omitted || patch.not_applicable !== undefined;
  if (before && !whole && (before.omitted || before.not_applicable !== undefined)) {
    session.report(
      'target',
      layer,
      alteration,
      `For these people or places \`${id}\` falls away in a layer below.`,
      {
        key: 'on',
        element: id,
        help: 'Leave this out, or take the other alteration back.',
        related: [{ node: draft.places.get(before) ?? before, message: 'It falls away here.' }],
      },
    );
    return;
  }
  const made: Variant = { ...scopeOf(alteration), ...(before && !whole ? merged(before, patch) : patch) };
  draft.places.set(made, alteration);
  if (before) variants[at] = made;
  else variants.push(made);
  node.variants = variants;
  for (const field of Object.keys(patch.set ?? {}))
    session.note(id, field, 'set', layer, alteration, scopeOf(alteration));
  for (const field of patch.unset ?? [])
    session.note(id, field, 'unset', layer, alteration, scopeOf(alteration));
}

function merged(before: Variant, patch: Variant): Omit<Variant, 'applies_to' | 'area'> {
  const set = Object.fromEntries([
    ...Object.entries(before.set ?? {}).filter(([field]) => !patch.unset?.includes(field)),
    ...Object.entries(patch.set ?? {}),
  ]);
  const unset = [
    ...new Set([
      ...(before.unset ?? []).filter((field) => !(field in (patch.set ?? {}))),
      ...(patch.unset ?? []),
    ]),
  ];
  return { ...(Object.keys(set).length > 0 && { set: set as Fields }), ...(unset.length > 0 && { unset }) };
}
