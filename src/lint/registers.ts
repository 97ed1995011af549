/** What a unit can refer to: registers and elements by the kind of reference. */
import { didYouMean } from '../model/nearest.ts';
import type { Reference } from '../model/reference.ts';
import { citationParts } from '../model/short-form.ts';
import type { Unit } from './rule.ts';

/** A reference that leads nowhere. */
export interface Resolved {
  what: string;
  where?: string;
  candidates: Iterable<string>;
  /** Part of the value that is to be compared with the candidates. */
  word?: string;
  message?: string;
  hint?: string;
}

const ID = /^(?:[a-z]{2,3}-)?(?:sop|ph|m|s|x|h|sg|r|gp|i|pr|w)[1-9][0-9]*$/;

/** A function that says what is wrong with a reference; undefined for one that holds. */
export function registers(unit: Unit): (reference: Reference) => Resolved | undefined {
  const { guideline, nation } = unit;
  const { front } = guideline;
  const adaptation = nation?.adaptation;
  const has = (map: object | undefined, key: string) => map !== undefined && Object.hasOwn(map, key);
  const keys = (...maps: (object | undefined)[]) => maps.flatMap((map) => (map ? Object.keys(map) : []));
  const layers = () => [unit.elements, unit.own, ...unit.stacked()];
  const ids = () => layers().flatMap((elements) => [...elements.byId.keys()]);
  const knows = (id: string) => layers().some((elements) => elements.byId.has(id));
  const inRegister =
    (what: string, where: string, ...maps: (object | undefined)[]) =>
    (value: string): Resolved | undefined =>
      maps.some((map) => has(map, value)) ? undefined : { what, where, candidates: keys(...maps) };

  const element = (id: string): Resolved | undefined => {
    if (knows(id)) return undefined;
    const grave = front.retired?.find((one) => one.id === id);
    if (grave)
      return {
        what: 'element',
        candidates: [],
        message: `\`${id}\` is retired: ${grave.reason}`,
        hint: grave.successors?.length
          ? `It continues as ${grave.successors.map((one) => `\`${one}\``).join(', ')}.`
          : 'It has no successor.',
      };
    return { what: 'element', candidates: ids() };
  };
  const area = (value: string): Resolved | undefined =>
    has(adaptation?.areas, value)
      ? undefined
      : {
          what: 'area',
          where: nation
            ? `the \`areas\` of \`national/${nation.code}/adaptation.yaml\``
            : 'the baseline: areas belong to countries',
          candidates: keys(adaptation?.areas),
        };

  const citation = (value: string): Resolved | undefined => {
    const { instrument, number } = citationParts(value);
    const entry = has(guideline.instruments, instrument) ? guideline.instruments[instrument] : undefined;
    if (!entry)
      return {
        what: 'instrument',
        where: '`instruments.yaml`',
        candidates: keys(guideline.instruments),
        word: instrument,
        message: `There is no instrument \`${instrument}\` in \`instruments.yaml\`.`,
      };
    if (has(entry.articles, number)) return undefined;
    return {
      what: 'article',
      candidates: keys(entry.articles),
      word: number,
      message: `\`${instrument}\` has no article \`${number}\` in \`instruments.yaml\`.`,
    };
  };

  const scope = (reference: Reference): Resolved | undefined => {
    const axes = front.scopes;
    const value = (reference.node as Record<string, unknown>)[reference.key] as Record<
      string,
      string | string[]
    >;
    for (const [axis, values] of Object.entries(value)) {
      const known = has(axes, axis) ? axes?.[axis] : undefined;
      if (!known)
        return {
          what: 'axis of scope',
          candidates: keys(axes),
          word: axis,
          message: `There is no axis of scope \`${axis}\` in \`guideline.yaml\`.`,
        };
      for (const one of [values].flat())
        if (!has(known.values, one))
          return {
            what: 'value',
            candidates: keys(known.values),
            word: one,
            message: `\`${axis}\` has no value \`${one}\` in \`guideline.yaml\`.`,
          };
    }
    return undefined;
  };

  const answer = (reference: Reference): Resolved | undefined => {
    const node = reference.node as Record<string, unknown>;
    const full = node[reference.key] as string | { label?: string; as?: string };
    if (typeof full !== 'string' && full.as !== undefined && !has(node, full.as)) {
      const help = didYouMean(full.as, Object.keys(node));
      return {
        what: 'answer',
        candidates: [],
        message: `\`${reference.value}\` is treated as \`${full.as}\`, which is no answer of this step.`,
        ...(help && { hint: help }),
      };
    }
    if (has(front.answers, reference.value) || (typeof full !== 'string' && full.label !== undefined))
      return undefined;
    return {
      what: 'answer',
      where: 'the `answers` of `guideline.yaml`',
      candidates: keys(front.answers),
      hint: 'Add its printed words there, or give the answer a `label`.',
    };
  };

  const resolvers: Record<string, (value: string, reference: Reference) => Resolved | undefined> = {
    actor: inRegister('actor', '`actors.yaml`', guideline.actors),
    event: inRegister('event', 'the `events` of `guideline.yaml`', front.events),
    stop: inRegister('stop', 'the `stops` of `guideline.yaml`', front.stops),
    way: inRegister('way', 'the `ways` of `guideline.yaml`', front.ways),
    information: inRegister(
      'item of information',
      'the `information` of `guideline.yaml`',
      front.information,
    ),
    form: inRegister('form', '`baseline/forms/`', guideline.forms),
    instrument: inRegister('instrument', '`instruments.yaml`', guideline.instruments),
    country: inRegister('country', '`countries.yaml`', guideline.countries),
    'country-keys': inRegister('country', '`countries.yaml`', guideline.countries),
    term: inRegister('term', '`glossary.yaml`', guideline.terms),
    'term-keys': inRegister('term', '`glossary.yaml`', guideline.terms),
    theme: inRegister('theme', '`themes/`', unit.themes),
    institution: inRegister('institution', '`institutions.yaml`', nation?.institutions),
    contact: inRegister('contact', '`contacts.yaml`', nation?.contacts),
    act: inRegister(
      'act',
      'the `acts` of `adaptation.yaml` or `instruments.yaml`',
      adaptation?.acts,
      guideline.instruments,
    ),
    source: (value) =>
      inRegister(
        'source',
        '`sources.yaml`',
        guideline.sources,
        guideline.instruments,
      )(value.split(',')[0] ?? ''),
    element,
    'element-or-text': (value) => (ID.test(value) ? element(value) : undefined),
    target: (value) => {
      if (value === 'next' || value === 'end') return undefined;
      const id = value.replace(/^exit:/, '');
      const missing = element(id);
      return missing && { ...missing, word: id };
    },
    area,
    citation,
    scope: (_, reference) => scope(reference),
    answer: (_, reference) => answer(reference),
  };
  return (reference) => resolvers[reference.to]?.(reference.value, reference);
}
