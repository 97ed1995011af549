/** Two guidelines reduced to what a direction can hang on, so that lint can compare hundreds of countries. */
import { PROSE_FIELDS } from '../canonical.ts';
import type { Measure, Section } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import { mappingsOf } from '../short-form.ts';
import { type Node, partsIn } from './draft.ts';
import type { Effective } from './types.ts';

/**
 * Both without what has no part in a direction: measures and registers that are the very same object on both sides,
 * and all prose, whose comparison takes longer than all else.
 */
export function pared(below: Guideline, effective: Effective): [Guideline, Guideline] {
  const wordless = blanker();
  const part = effective.sections ? droppedIn(below, effective) : changedIn(below, effective);
  const without = (guideline: Guideline, other: Guideline): Guideline => ({
    ...guideline,
    front: frontOf(guideline.front, wordless),
    sops: guideline.sops.map(({ phases, walk_throughs: _, ...sop }) => ({
      ...wordless(sop),
      ...(phases && {
        phases: phases.map(({ measures, ...phase }) => ({
          ...wordless(phase),
          measures: measures.filter(part).map(wordless),
        })),
      }),
    })),
    ...(guideline.sections && { sections: sectionsOf(guideline.sections, part).map(wordless) }),
    ...(guideline.actors === other.actors && { actors: {} }),
    ...(guideline.terms === other.terms && { terms: {} }),
    ...(guideline.forms === other.forms && { forms: {} }),
    ...(guideline.sources === other.sources && { sources: {} }),
    ...(guideline.countries === other.countries && { countries: {} }),
    ...(guideline.instruments === other.instruments && { instruments: {} }),
  });
  return [without(below, effective), without(effective, below)];
}

type Part = (measure: Measure) => boolean;

const measuresOf = ({ sops }: Guideline): Measure[] =>
  sops.flatMap((sop) => (sop.phases ?? []).flatMap((phase) => phase.measures));

/** Measures that are not the very same object on both sides. */
function changedIn(below: Guideline, effective: Guideline): Part {
  const [first, second] = [new Set(measuresOf(below)), new Set(measuresOf(effective))];
  return (measure) => !first.has(measure) || !second.has(measure);
}

/** For a structure of its own: measures of the guideline of which something falls away, and what carries these out. */
function droppedIn(below: Guideline, { omitted, notApplicable }: Effective): Part {
  const gone = new Set([...omitted, ...notApplicable].map(({ id }) => id));
  const named = (measure: Measure) =>
    [measure, ...partsIn('measure', measure as unknown as Node)].map(({ id }) => id);
  const kept = new Set(
    below.sops.flatMap((sop) =>
      (sop.phases ?? []).flatMap((phase) =>
        phase.measures.filter(
          (one) => gone.has(sop.id) || gone.has(phase.id) || named(one).some((id) => gone.has(id)),
        ),
      ),
    ),
  );
  const ids = new Set([...kept].flatMap(named));
  return (measure) =>
    kept.has(measure) || mappingsOf(measure.carries_out).some(({ target }) => ids.has(target));
}

function sectionsOf(sections: readonly Section[], part: Part): Section[] {
  return sections.map((section) => ({
    ...section,
    ...(section.measures && { measures: section.measures.filter(part) }),
    ...(section.sections && { sections: sectionsOf(section.sections, part) }),
  }));
}

/** What judges by: polarities, scopes; and the elements that stand there. */
function frontOf(
  { lang, title, sops, polarity, scopes, principles, exits, retired }: Guideline['front'],
  wordless: Wordless,
): Guideline['front'] {
  return {
    lang,
    title,
    sops,
    ...(polarity && { polarity }),
    ...(scopes && { scopes }),
    ...(principles && { principles: principles.map(wordless) }),
    ...(exits && { exits: exits.map(wordless) }),
    ...(retired && { retired }),
  };
}

/** Fields whose keys are names of fields. */
const AS_IS: ReadonlySet<string> = new Set(['floor', 'polarity']);

/** Words about the text, that bind nobody. */
const BESIDE: ReadonlySet<string> = new Set([
  'recommendations',
  'good_practices',
  'indicators',
  'provenance',
  'walk_throughs',
]);

/** Fields in which words may stand in place of structure. */
const WORDS_TOO: ReadonlySet<string> = new Set(['children', 'when', 'deadline', 'reply', ...PROSE_FIELDS]);

type Wordless = <T>(value: T) => T;

/** The same with every text blank: that there is one still counts. What is one object stays one. */
function blanker(): Wordless {
  const known = new Map<object, object>();
  const wordless: Wordless = (value) => {
    if (value === null || typeof value !== 'object') return value;
    const found = known.get(value);
    if (found) return found as typeof value;
    const made = Array.isArray(value) ? value.map(wordless) : Object.fromEntries(fieldsOf(value, wordless));
    known.set(value, made);
    return made as typeof value;
  };
  return wordless;
}

function fieldsOf(value: object, wordless: Wordless): [string, unknown][] {
  return Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (BESIDE.has(name)) return [];
    if (AS_IS.has(name)) return [[name, part]];
    return [[name, typeof part === 'string' && WORDS_TOO.has(name) ? '…' : wordless(part)]];
  });
}
