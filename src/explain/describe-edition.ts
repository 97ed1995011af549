/** What `trm explain` tells of an edition, of an element as an edition has it, and of an id that is retired. */

import { columns } from '../model/columns.ts';
import { ownDigests } from '../model/digest.ts';
import type { Thawed } from '../model/edition.ts';
import { type Element, elementsOf } from '../model/element.ts';
import type { Guideline } from '../model/guideline.ts';
import { numbersOf } from '../model/number.ts';
import { baseOf, successorsOf } from '../model/pins/subject.ts';
import { placeIn } from '../model/reading/span.ts';
import { oneLine } from '../model/visible.ts';
import { editionNames, editionWords, readEdition } from '../workspace/editions.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { type Parent, parentsOf, parentText } from './describe-entry.ts';

export interface EditionTold {
  edition: string;
  released: string;
  sample: boolean;
  previous?: string;
  sops: number;
  measures: number;
  waived: readonly string[];
  changes: Record<string, number>;
  /** Codes of the countries that adapt it. */
  adapted_by: string[];
}

export function editionTold(workspace: UsableWorkspace, name: string): EditionTold {
  const { edition, guideline } = readEdition(workspace, name);
  const changes: Record<string, number> = {};
  for (const { kind, normative } of edition.changes ?? []) {
    const word = kind === 'changed' && !normative ? 'reworded' : kind;
    changes[word] = (changes[word] ?? 0) + 1;
  }
  return {
    edition: name,
    released: edition.released,
    sample: edition.sample === true,
    ...(edition.previous !== undefined && { previous: edition.previous }),
    sops: guideline.sops.length,
    measures: [...elementsOf(guideline).byId.values()].filter(({ kind }) => kind === 'measure').length,
    waived: edition.waived ?? [],
    changes,
    adapted_by: workspace.nations
      .filter(({ adaptation }) => adaptation?.edition === name)
      .map(({ code }) => code),
  };
}

/** @returns lines, each ended */
export function editionText(told: EditionTold, width: number): string {
  const { edition, released, sample, previous, sops, measures, waived, changes, adapted_by } = told;
  const rows = [
    ['released', `${released}${sample ? ', as a sample' : ''}`],
    ['holds', `${sops} SOP${sops === 1 ? '' : 's'}, ${measures} measure${measures === 1 ? '' : 's'}`],
    ...(previous === undefined
      ? []
      : [
          [
            `since ${previous}`,
            Object.entries(changes)
              .map(([word, count]) => `${count} ${word}`)
              .join(', ') || 'nothing changed',
          ],
        ]),
    ...(waived.length > 0 ? [['unverified', `let through by name: ${waived.join(', ')}`]] : []),
    ['adapted by', adapted_by.map((code) => code.toUpperCase()).join(', ') || 'no country here'],
    [
      'more',
      `trm explain ${edition}:1.1 looks a number up in it; trm diff ${edition} baseline says what has changed since`,
    ],
  ];
  return `${edition}  edition\n${columns(rows, 2, width)}`;
}

/** How an element of an edition stands to the guideline today. */
export type Since = 'same' | 'reworded' | 'changed' | 'gone';

export interface EditionElement extends Parent {
  edition: string;
  released: string;
  stands_in: Parent[];
  /** In the baseline as it stands. */
  today: { since: Since; number?: string; successors?: Parent[] };
}

/** Elements of an edition by their id, or by the number that was frozen with it. */
export function elementsInEdition(workspace: UsableWorkspace, name: string, what: string): EditionElement[] {
  const thawed = readEdition(workspace, name);
  const elements = elementsOf(thawed.guideline).byId;
  return idsIn(thawed, what).flatMap((id) => {
    const element = elements.get(id);
    return element ? [elementIn(workspace.guideline, thawed, element)] : [];
  });
}

/** Ids that a number had in an edition; an id is its own. */
export function idsIn({ edition }: Thawed, what: string): string[] {
  const numbered = Object.entries(edition.numbers).flatMap(([id, number]) => (number === what ? [id] : []));
  return numbered.length > 0 ? numbered : [what];
}

function elementIn(today: Guideline, { edition }: Thawed, element: Element): EditionElement {
  const { id, kind, title } = element;
  const numbers = new Map(Object.entries(edition.numbers));
  const number = numbers.get(id);
  const base = baseOf('', today);
  const now = base.elements.byId.get(id);
  const numbersNow = numbersOf(today);
  const numberNow = numbersNow.get(id);
  const successors = now ? [] : successorsOf(base, id).map((one) => parentFrom(one, numbersNow));
  return {
    id,
    kind,
    ...(number !== undefined && { number }),
    title,
    edition: edition.edition,
    released: edition.released,
    stands_in: parentsOf(element, numbers),
    today: {
      since: now ? since(edition.digests[id], ownDigests(now)) : 'gone',
      ...(numberNow !== undefined && { number: numberNow }),
      ...(successors.length > 0 && { successors }),
    },
  };
}

const parentFrom = ({ id, kind, title }: Element, numbers: ReadonlyMap<string, string>): Parent => {
  const number = numbers.get(id);
  return { id, kind, ...(number !== undefined && { number }), title };
};

function since(
  then: { normative: string; text: string } | undefined,
  now: { normative: string; text: string },
): Since {
  if (then?.normative !== now.normative) return 'changed';
  return then.text === now.text ? 'same' : 'reworded';
}

const SINCE: Readonly<Record<Since, string>> = {
  same: 'says the same in the baseline as it stands',
  reworded: 'is worded otherwise in the baseline as it stands; what it lays down is the same',
  changed: 'has changed in the baseline as it stands',
  gone: 'is no longer in the baseline',
};

/** @returns lines, each ended */
export function editionElementText(told: EditionElement, width: number): string {
  const { id, kind, number, title, edition, released, stands_in, today } = told;
  const rows = [
    ['edition', `${edition}, released on ${released}`],
    ...(stands_in.length > 0 ? [['stood in', stands_in.map(parentText).join(' > ')]] : []),
    [
      'today',
      [
        SINCE[today.since],
        ...(today.number !== undefined && today.number !== number
          ? [`its number there is ${today.number}`]
          : []),
        ...(today.successors ? [`it continues as ${today.successors.map(parentText).join(' and ')}`] : []),
      ].join('; '),
    ],
    ['more', today.since === 'gone' ? `trm diff ${edition} baseline` : `trm explain ${id}`],
  ];
  return `${id}  ${kind === 'sop' ? 'SOP' : kind}${number === undefined ? '' : ` ${number}`}  ${oneLine(title)}\n${columns(rows, 2, width)}`;
}

export interface RetiredTold {
  id: string;
  title?: string;
  on?: string;
  reason: string;
  successors: Parent[];
  /** The latest edition that has it. */
  was?: Parent & { edition: string };
  /** Where the tombstone stands. */
  at?: string;
}

/** The tombstone of an id; undefined where it has none. @param guideline in which it is retired */
export function retiredTold(
  workspace: UsableWorkspace,
  guideline: Guideline,
  id: string,
): RetiredTold | undefined {
  const stone = guideline.front.retired?.find((one) => one.id === id);
  const base = baseOf('', guideline);
  const numbers = numbersOf(guideline);
  const successors = successorsOf(base, id).map((one) => parentFrom(one, numbers));
  if (!stone && successors.length === 0) return undefined;
  const was = lastSeen(workspace, id);
  const title = stone?.title ?? was?.title;
  const place = stone && placeIn(workspace.sources, stone);
  return {
    id,
    ...(title !== undefined && { title }),
    ...(stone?.on !== undefined && { on: stone.on }),
    reason: stone?.reason ?? 'It was given another id.',
    successors,
    ...(was && { was }),
    ...(place && { at: `${place.file}:${place.start.line}` }),
  };
}

function lastSeen(workspace: UsableWorkspace, id: string): RetiredTold['was'] {
  for (const name of editionNames(workspace).reverse()) {
    const { guideline, edition } = readEdition(workspace, name);
    const element = elementsOf(guideline).byId.get(id);
    if (element) return { edition: name, ...parentFrom(element, new Map(Object.entries(edition.numbers))) };
  }
  return undefined;
}

/** @returns lines, each ended */
export function retiredText(
  { id, title, on, reason, successors, was, at }: RetiredTold,
  width: number,
): string {
  const rows = [
    ['reason', oneLine(reason)],
    ['continues as', successors.map(parentText).join(' and ') || 'nothing: it has no successor'],
    ...(was
      ? [
          [
            'was',
            `${was.kind}${was.number === undefined ? '' : ` ${was.number}`} in ${editionWords(was.edition)}`,
          ],
        ]
      : []),
    ...(at === undefined ? [] : [['at', at]]),
    ...(successors[0] ? [['more', `trm explain ${successors[0].id}`]] : []),
  ];
  return `${id}  retired${on === undefined ? '' : ` on ${on}`}${title === undefined ? '' : `  ${oneLine(title)}`}\n${columns(rows, 2, width)}`;
}
