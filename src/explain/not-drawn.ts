/** Why there is no flowchart of an id: what is drawn in its place, or what a country did with it. */
import { elementsOf } from '../model/element.ts';
import { UsageError } from '../model/finding.ts';
import type { Guideline } from '../model/guideline.ts';
import { didYouMean } from '../model/nearest.ts';
import { addedBy } from '../model/pins/subject.ts';
import { oneLine } from '../model/visible.ts';
import { nationNamed } from '../workspace/editions.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { carriedOutBy } from './carried-out.ts';
import { CountryView, type Fate } from './country-view.ts';
import { partOf } from './in-country.ts';
import { elsewhere } from './told.ts';

const WHAT_HAS_ONE = 'Measures that have steps, and SOPs that have measures, have one.';

/**
 * @param guideline what is drawn
 * @param drawn ids of its charts
 * @param flags what the command needs besides, to draw of the same guideline: ` --for xa`
 */
function notDrawn(id: string, guideline: Guideline, drawn: ReadonlySet<string>, flags: string): UsageError {
  const element = elementsOf(guideline).byId.get(id);
  let whole = element?.parent;
  while (whole && !drawn.has(whole.id)) whole = whole.parent;
  if (!element || !whole) {
    const guess = didYouMean(id, [...drawn]);
    return new UsageError(
      `There is no flowchart for "${id}".`,
      [guess, WHAT_HAS_ONE].filter((words) => words !== undefined).join(' '),
    );
  }
  const next = `trm flowchart ${whole.id}${flags}`;
  return element.kind === 'measure'
    ? new UsageError(
        `${id} has no steps, so it has no flowchart.`,
        `It stands in the overview of ${whole.id}: ${next}`,
      )
    : new UsageError(
        `${id} is a ${element.kind.replace('-', ' ')}, and has no flowchart of its own.`,
        `It is part of ${whole.id}: ${next}`,
      );
}

/** Of the harmonised guideline: what a country adds is not in it, and what is retired no longer. */
export function notDrawnHere(
  guideline: Guideline,
  countries: readonly string[],
  id: string,
  drawn: ReadonlySet<string>,
): UsageError {
  const [prefix = ''] = id.split('-');
  if (countries.includes(prefix) && id.includes('-'))
    return new UsageError(
      `${id} is of ${prefix.toUpperCase()}, and not in the harmonised guideline.`,
      `As ${prefix.toUpperCase()} has it: trm flowchart ${id} --for ${prefix}`,
    );
  return retired(guideline, id) ?? notDrawn(id, guideline, drawn, '');
}

function retired({ front }: Guideline, id: string): UsageError | undefined {
  const stone = front.retired?.find((one) => one.id === id);
  return stone && new UsageError(`${id} is retired: ${oneLine(stone.reason)}`, `More: trm explain ${id}`);
}

/** Of the guideline of a country, which may have left it out. */
export function notDrawnIn(
  workspace: UsableWorkspace,
  code: string,
  id: string,
  drawn: ReadonlySet<string>,
  asOf: string,
): UsageError {
  const view = new CountryView(workspace, nationNamed(workspace, code), asOf);
  if (view.elements.has(id)) return notDrawn(id, view.effective, drawn, ` --for ${view.nation.code}`);
  if (!view.has(id))
    return retired(view.guideline, id) ?? retired(workspace.guideline, id) ?? elsewhere(workspace, view, id);
  const { kind, number, title } = partOf(view, id);
  const name = `${id} (${number === undefined ? '' : `${number} `}${oneLine(title)})`;
  const fate = view.fate(id);
  if (fate.became === 'not-in-force') return asleep(view, id, name);
  if (view.effective.sections && (kind === 'sop' || kind === 'phase')) return sections(view, id, drawn);
  if (fate.became === 'carried-out') return carried(view, id, name, drawn);
  if (fate.became === 'undecided')
    return new UsageError(
      `${codeOf(view)} has a structure of its own, and nothing in it carries out ${name}.`,
      `As the guideline has it: trm flowchart ${id}`,
    );
  return gone(view, id, name, fate);
}

const codeOf = ({ nation }: CountryView): string => nation.code.toUpperCase();

/** Left out, not applicable, or replaced: by whom, and why. */
function gone(view: CountryView, id: string, name: string, { became, through, theme }: Fate): UsageError {
  const whole = through ?? id;
  const by = theme === undefined ? codeOf(view) : `the theme ${theme}, which ${codeOf(view)} stacks`;
  const alteration = view
    .notes(whole)
    .findLast(({ field, alteration }) => field === '*' && alteration)?.alteration;
  const instead = alteration?.omit?.covered_by ?? alteration?.not_applicable?.replacement;
  const parts = [
    ...(alteration?.reason === undefined ? [] : [`Reason: ${oneLine([alteration.reason].flat().join(' '))}`]),
    ...(instead === undefined ? [] : [`Instead: ${oneLine(view.names.country.element(instead))}`]),
    `More: trm explain ${id} --for ${view.nation.code}`,
  ];
  const what = `${name}${through === undefined ? '' : `, with ${through},`}`;
  const said =
    became === 'not-applicable'
      ? `${what} does not apply in ${codeOf(view)}${theme === undefined ? '' : `, says ${by}`}.`
      : `${what} is ${became === 'replaced' ? 'replaced' : 'left out'} by ${by}.`;
  return new UsageError(said, parts.join('\n'));
}

function asleep(view: CountryView, id: string, name: string): UsageError {
  const { asOf, dormant } = view.effective;
  const { code } = view.nation;
  const found = dormant.find(({ alteration }) => addedBy(alteration)?.id === id);
  const from = found?.alteration.from;
  return new UsageError(
    `${name} is not in force in ${codeOf(view)} on ${asOf}.`,
    from !== undefined && from > asOf
      ? `It will be from ${from}: trm flowchart ${id} --for ${code} --as-of ${from}`
      : `More: trm explain ${id} --for ${code}`,
  );
}

function sections(view: CountryView, id: string, drawn: ReadonlySet<string>): UsageError {
  const own = [...view.elements.values()].filter((one) => one.kind === 'section' && drawn.has(one.id));
  const names = own.map((one) => `${one.id} (${oneLine(one.title)})`).join(', ');
  return new UsageError(
    `${codeOf(view)} has sections of its own in place of the SOPs, and no ${id}.`,
    own[0] && `It has: ${names}. For example: trm flowchart ${own[0].id} --for ${view.nation.code}`,
  );
}

function carried(view: CountryView, id: string, name: string, drawn: ReadonlySet<string>): UsageError {
  const links = carriedOutBy(view, id);
  const names = links.map(({ id: by, number, title }) =>
    [number, oneLine(title), `(${by})`].filter((part) => part !== undefined).join(' '),
  );
  const chart = links.flatMap((link) => view.chain(link.id)).find((one) => drawn.has(one));
  return new UsageError(
    `${codeOf(view)} has a structure of its own, and no ${name}.`,
    `It carries it out with ${names.join(' and ')}${chart === undefined ? '.' : `: trm flowchart ${chart} --for ${view.nation.code}`}`,
  );
}
