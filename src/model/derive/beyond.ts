/** What a copy says that no alteration can say, in words: it is named, so that nothing is lost unseen. */
import type { Guideline } from '../guideline.ts';
import { same } from '../resolve/equal.ts';
import type { Derived } from './derive.ts';
import type { Difference } from './differences.ts';
import { above, treeOf } from './tree.ts';

export interface Beyond {
  /** File of the baseline, or id of the element. */
  where: string;
  what: string;
  /** Where it can be said, or who can. */
  help: string;
}

const EDITORS = 'The editors of the guideline can change it there for all countries.';

/** @param terms keys of terms that the country calls otherwise: those are taken over */
export function beyondAlterations(base: Guideline, derived: Derived, terms: ReadonlySet<string>): Beyond[] {
  return [...frontMatter(base, derived.copy), ...registers(base, derived.copy, terms), ...elements(derived)];
}

/** Terms of which only the word differs: a national term, and no deviation. */
export function nationalTerms(base: Guideline, copy: Guideline): Map<string, string> {
  return new Map(
    Object.entries(copy.terms).flatMap(([key, term]) => {
      const old = base.terms[key];
      return old && old.term !== term.term && same({ ...old, term: '' }, { ...term, term: '' })
        ? [[key, term.term] as const]
        : [];
    }),
  );
}

/** Principles, exits and the order of SOPs are elements, and altered as such. */
const ELEMENTS: ReadonlySet<string> = new Set(['principles', 'exits', 'sops']);

function frontMatter({ front }: Guideline, copy: Guideline): Beyond[] {
  const [before, after] = [front, copy.front] as unknown as Record<string, unknown>[];
  return [...new Set([...Object.keys(before!), ...Object.keys(after!)])]
    .filter((field) => !ELEMENTS.has(field) && !same(before![field], after![field]))
    .map((field) => ({
      where: 'guideline.yaml',
      what: `${field} differs.`,
      help: HELP_FOR_FRONT[field] ?? EDITORS,
    }));
}

const HELP_FOR_FRONT: Record<string, string> = {
  preface: 'A national preface is `preface` in adaptation.yaml.',
  title: 'The national title is `title` in adaptation.yaml.',
  status: 'How far the country has come is `status` in adaptation.yaml.',
  sign_offs: 'National acts are `sign_offs` in adaptation.yaml.',
  sample: 'Whether the country is a sample is `sample` in adaptation.yaml.',
};

const REGISTERS = [
  ['actors', 'actors.yaml'],
  ['instruments', 'instruments.yaml'],
  ['sources', 'sources.yaml'],
  ['terms', 'glossary.yaml'],
  ['countries', 'countries.yaml'],
  ['forms', 'forms/'],
] as const;

function registers(base: Guideline, copy: Guideline, terms: ReadonlySet<string>): Beyond[] {
  return REGISTERS.flatMap(([name, file]) => {
    const [before, after]: Record<string, unknown>[] = [base[name], copy[name]];
    return [...new Set([...Object.keys(before!), ...Object.keys(after!)])]
      .filter((key) => !same(before![key], after![key]) && !(name === 'terms' && terms.has(key)))
      .map((key) => ({
        where: name === 'forms' ? `${file}${key}.yaml` : file,
        what: `${key} ${before![key] === undefined ? 'is new' : after![key] === undefined ? 'is not there' : 'differs'}.`,
        help: name === 'actors' ? HELP_FOR_ACTORS : EDITORS,
      }));
  });
}

const HELP_FOR_ACTORS =
  'Which body fills a role is `assigns` in adaptation.yaml. A new role is for the editors of the guideline.';

function elements({ copy, left, unaddable, ids }: Derived): Beyond[] {
  const tree = treeOf(copy);
  const whole = new Set(unaddable);
  const once = new Map([...ids].map(([old, now]) => [now, old]));
  const told = left.filter(({ id }) => !tree.byId.has(id) || !above(tree, id).some((one) => whole.has(one)));
  return told.map((difference) => ({
    where: once.get(difference.id) ?? difference.id,
    what: `${titled(difference)}${sentence(difference)}`,
    help: helpFor(difference),
  }));
}

const titled = ({ title }: Difference): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}” `;
};

function sentence({ what, kind }: Difference): string {
  if (what === 'missing')
    return kind === 'phase' ? 'is new, and has no measure of its own.' : `is a new ${NAMES[kind] ?? kind}.`;
  if (what === 'left') return 'is not there.';
  if (what === 'place') return 'stands elsewhere.';
  return `differs in \`${what.field}\`.`;
}

const NAMES: Record<string, string> = { sop: 'SOP', 'walk-through': 'walk-through' };

function helpFor({ what, kind }: Difference): string {
  if (what === 'missing' && kind === 'phase')
    return 'Its measures stay where they are. Give it a measure of its own, or move them into another phase.';
  if (what === 'missing' && kind === 'sop')
    return 'A country that divides the text otherwise writes `structure: own` in adaptation.yaml.';
  if (typeof what === 'object' && (what.field === 'floor' || what.field === 'polarity'))
    return 'What may not be lowered is for the editors of the guideline to say; a law below it is `below_floor`.';
  return EDITORS;
}
