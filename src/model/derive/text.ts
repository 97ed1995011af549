/** Alterations as they are written into `adaptation.yaml`: the title stands as a comment beside each id. */
import { Document, isMap, isScalar, isSeq, type Pair, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Alteration, Exit } from '../generated/types.ts';

/** Older YAML reads a plain `on` as a truth value, so the writer would put it in quotes, which people do not. */
const ON = 'on-element--';

const ID = /^(?:exit:)?((?:[a-z]{2,3}-)?(?:sop|ph|m|s|x|h|sg|r|gp|i|pr|w)[1-9][0-9]*)$/;

/** @param titles of elements, by id */
export function alterationsText(
  alterations: readonly Alteration[],
  exits: readonly Exit[],
  titles: ReadonlyMap<string, string>,
): string {
  const parts = {
    ...(exits.length > 0 && { exits }),
    ...(alterations.length > 0 && { alterations: alterations.map(inOrder) }),
  };
  if (Object.keys(parts).length === 0) return '';
  const document = new Document(parts, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const pair = path.at(-1) as Pair;
      // Beside its own id an element has its title already.
      if (isScalar(pair.key) && pair.key.value === 'id') return;
      const title = titles.get(ID.exec(node.value)?.[1] ?? '');
      if (title !== undefined) node.comment = ` ${title}`;
    },
  });
  visit(document, {
    Map: (_, node) => onOneLine(node),
    Seq: (_, node) => onOneLine(node),
  });
  if (isMap(document.contents))
    for (const { value } of document.contents.items)
      if (isSeq(value))
        value.items.forEach((item, index) => {
          if (index > 0 && isMap(item)) item.spaceBefore = true;
        });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false }).replaceAll(`${ON}:`, 'on:');
}

/** Small maps and lists are written as people write them: `{max: 36, unit: hours}`. A comment needs its line. */
function onOneLine(node: YAMLMap | YAMLSeq): undefined {
  if (isMap(node) && OPEN.some((key) => node.has(key))) return;
  let commented = false;
  visit(node, {
    Scalar(_, { comment }) {
      commented ||= Boolean(comment);
    },
  });
  const text = JSON.stringify(node);
  if (!commented && node.items.length > 0 && text.length <= 80 && !text.includes('\\n')) node.flow = true;
}

/** Maps with one of these are elements and alterations. */
const OPEN = [
  'id',
  'reason',
  'alterations',
  'exits',
  'set',
  'step',
  'covered_by',
  'text',
  'do',
  'ask',
  'title',
];

/** What is altered, for whom, how; then why. */
function inOrder({ on, applies_to, area, reason, ...operation }: Alteration): object {
  return {
    ...(on !== undefined && { [ON]: on }),
    ...(applies_to !== undefined && { applies_to }),
    ...(area !== undefined && { area }),
    ...operation,
    reason,
  };
}
