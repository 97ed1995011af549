import type { Element, ElementNode } from '../../../model/element.ts';
import type { Alteration } from '../../../model/generated/types.ts';
import type { Problem, Rule, Unit } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Nothing drops what is marked `safeguard: always`.',
  why: 'Consent, interpretation, the branch for children and the stops protect the person in every country.',
  fix: 'Keep the element; alter how it is done, not whether.',
  on: ['theme', 'nation'],
  *check(unit) {
    const alterations = unit.theme?.alterations ?? unit.nation?.adaptation?.alterations ?? [];
    for (const alteration of alterations) yield* dropped(unit, alteration);
  },
};

function* dropped(unit: Unit, alteration: Alteration): Iterable<Problem> {
  const target = alteration.on === undefined ? undefined : unit.elements.byId.get(alteration.on);
  if (!target) return;
  const operation = alteration.omit ? 'omit' : alteration.not_applicable ? 'not_applicable' : undefined;
  if (operation) {
    for (const element of [target, ...below(unit, target)]) {
      if (element.node.safeguard === 'always')
        yield {
          ...base(alteration, operation, element),
          message: `This drops “${element.title}” (\`${element.id}\`), which is marked \`safeguard: always\`.`,
        };
    }
  }
  if (alteration.replace) {
    const kept = new Map<string, ElementNode>();
    collect(alteration.replace, kept);
    for (const element of [target, ...below(unit, target)]) {
      if (element.node.safeguard !== 'always') continue;
      const successor = kept.get(element.id);
      if (!successor)
        yield {
          ...base(alteration, 'replace', element),
          message: `The replacement leaves out “${element.title}” (\`${element.id}\`), which is marked \`safeguard: always\`.`,
        };
      else if (successor.safeguard !== 'always')
        yield {
          ...base(alteration, 'replace', element),
          message: `The replacement of “${element.title}” (\`${element.id}\`) loses its mark \`safeguard: always\`.`,
        };
    }
  }
  const list = alteration.set?.safeguards;
  const key = list ? 'set' : 'unset';
  if (list || alteration.unset?.includes('safeguards')) {
    for (const element of below(unit, target)) {
      if (element.kind !== 'safeguard' || element.node.safeguard !== 'always' || element.parent !== target)
        continue;
      if (list?.some((one) => one.id === element.id && one.safeguard === 'always')) continue;
      yield {
        ...base(alteration, key, element),
        message: `${list ? 'The new list of safeguards leaves out' : 'Without the list of safeguards this drops'} “${element.title}” (\`${element.id}\`), which is marked \`safeguard: always\`.`,
      };
    }
  }
  for (const field of alteration.unset ?? [])
    if (field === 'safeguard' && target.node.safeguard === 'always')
      yield {
        ...base(alteration, 'unset', target),
        message: `This takes the mark \`safeguard: always\` from “${target.title}”.`,
      };
}

function base(alteration: Alteration, key: string, element: Element): Omit<Problem, 'message'> {
  return {
    node: alteration,
    key,
    part: 'key',
    element: element.id,
    help: rule.fix,
    related: [{ node: element.node, key: 'safeguard', message: 'It is marked here.' }],
  };
}

function below(unit: Unit, target: Element): Element[] {
  return [...unit.elements.byId.values()].filter((element) => {
    for (let at = element.parent; at; at = at.parent) if (at === target) return true;
    return false;
  });
}

/** Nodes with an id, by it. */
function collect(node: unknown, found: Map<string, ElementNode>): void {
  if (node === null || typeof node !== 'object') return;
  const { id } = node as ElementNode;
  if (typeof id === 'string') found.set(id, node as ElementNode);
  for (const part of Object.values(node)) collect(part, found);
}

export default rule;
