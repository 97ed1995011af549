/** What `trm explain` tells of an id that is retired: why, since when, what continues it, and where it is still read. */
import { editionNames, readEdition } from './editions.ts';
import { columns } from './model/columns.ts';
import { elementsOf } from './model/element.ts';
import type { Retired } from './model/generated/types.ts';
import { numbersOf } from './model/number.ts';
import { subjectsOf } from './model/pins/subject.ts';
import { spanOf } from './model/span.ts';
import type { UsableWorkspace } from './usable-sources.ts';

/** @param width columns of the terminal @returns lines, each ended */
export function describeRetired(grave: Retired, workspace: UsableWorkspace, width: number): string {
  const { id, on, reason } = grave;
  const last = lastEdition(id, workspace);
  const place = placeOf(grave, workspace);
  const title = grave.title ?? last?.title ?? '';
  const rows = [
    ['reason', reason],
    ...(last ? [['last in', `edition ${last.edition}${last.number ? `, as ${last.number}` : ''}`]] : []),
    ...(place === undefined ? [] : [['at', place]]),
  ];
  const next = successors(grave, workspace);
  const still = decidedOn(id, workspace);
  return [
    `${id}  retired${on === undefined ? '' : ` on ${on}`}${title === '' ? '' : `  ${title}`}\n`,
    columns(rows, 2, width),
    next.length > 0 ? `  continues as\n${columns(next, 4, width)}` : '  Nothing continues it.\n',
    still.length > 0 ? `  still in\n${columns(still, 4, width)}` : '',
  ].join('');
}

interface LastSeen {
  edition: string;
  number?: string;
  title?: string;
}

/** The newest edition that has it. */
function lastEdition(id: string, workspace: UsableWorkspace): LastSeen | undefined {
  for (const edition of editionNames(workspace).reverse()) {
    const thawed = readEdition(workspace, edition);
    if (thawed.edition.digests[id] === undefined) continue;
    const number = thawed.edition.numbers[id];
    const title = elementsOf(thawed.guideline).byId.get(id)?.title;
    return { edition, ...(number !== undefined && { number }), ...(title !== undefined && { title }) };
  }
  return undefined;
}

function placeOf(grave: Retired, { sources }: UsableWorkspace): string | undefined {
  for (const { source } of sources) {
    const place = spanOf(source, grave);
    if (place) return `${place.file}:${place.start.line}`;
  }
  return undefined;
}

function successors({ successors: ids = [] }: Retired, { guideline }: UsableWorkspace): string[][] {
  const { byId } = elementsOf(guideline);
  const numbers = numbersOf(guideline);
  return ids.map((id) => {
    const element = byId.get(id);
    const number = numbers.get(id);
    return [id, `${element?.kind ?? ''}${number === undefined ? '' : ` ${number}`}`, element?.title ?? ''];
  });
}

/** Countries that have decided on it, and the edition that they adapt. */
function decidedOn(id: string, { nations }: UsableWorkspace): string[][] {
  return nations.flatMap(({ code, adaptation }) => {
    const keys = adaptation ? subjectsOf(adaptation).filter(({ target }) => target === id) : [];
    if (keys.length === 0) return [];
    const base = adaptation?.edition === undefined ? 'the baseline' : `edition ${adaptation.edition}`;
    return [[code, `which adapts ${base}: ${keys.map(({ key }) => key).join('; ')}`]];
  });
}
