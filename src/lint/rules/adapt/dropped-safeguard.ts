import type { Element } from '../../../model/element.ts';
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
    const kept = new Set(JSON.stringify(alteration.replace).match(/"id":"[^"]+"/g) ?? []);
    for (const element of below(unit, target))
      if (element.node.safeguard === 'always' && !kept.has(`"id":"${element.id}"`))
        yield {
          ...base(alteration, 'replace', element),
          message: `The replacement leaves out “${element.title}” (\`${element.id}\`), which is marked \`safeguard: always\`.`,
        };
    const whole = Object.values(alteration.replace)[0] as { safeguard?: string } | undefined;
    if (target.node.safeguard === 'always' && whole?.safeguard !== 'always')
      yield {
        ...base(alteration, 'replace', target),
        message: `The replacement of “${target.title}” loses its mark \`safeguard: always\`.`,
      };
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

export default rule;
