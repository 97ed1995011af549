/** What carries out what, where a country has a structure of its own. */
import { type PinRecord, recordOf } from '../changes/alteration-words.ts';
import type { Standing } from '../model/pins/state.ts';
import type { Mapping } from '../model/short-form.ts';
import type { CountryView } from './country-view.ts';

export const EXTENT_WORDS: Readonly<Record<Mapping['extent'], string>> = {
  whole: 'as a whole',
  part: 'in part',
  wider: 'as a whole, and more',
};

export interface Link {
  id: string;
  number?: string;
  title: string;
  extent: Mapping['extent'];
  /** Id of what is carried out, or carries out, where that is not the element itself but what it is a part of, or a part. */
  through?: string;
  record: PinRecord;
}

/** What of the country carries out an element of the guideline. */
export function carriedOutBy(view: CountryView, id: string): Link[] {
  const chain = view.chain(id);
  return (view.coverage(id)?.by ?? []).flatMap((by) => {
    const own = mappings(view).filter(({ subject }) => subject.id === by);
    const near = own
      .filter(({ subject }) => chain.includes(subject.target))
      .sort((a, b) => chain.indexOf(a.subject.target) - chain.indexOf(b.subject.target));
    const found = near[0] ?? own.find(({ subject }) => view.chain(subject.target).includes(id));
    return found
      ? [link(view, found, by, found.subject.target === id ? undefined : found.subject.target)]
      : [];
  });
}

/** What of the guideline an element of the country carries out. */
export const carriesOut = (view: CountryView, id: string): Link[] =>
  mappings(view)
    .filter(({ subject }) => subject.id === id)
    .map((one) => link(view, one, one.subject.target, undefined));

const mappings = ({ standings }: CountryView): Standing[] =>
  standings.filter(({ subject }) => subject.operation === 'carries_out');

function link(
  { elements, below, names }: CountryView,
  standing: Standing,
  id: string,
  through: string | undefined,
): Link {
  const number = elements.has(id) ? names.country.number(id) : names.below.number(id);
  return {
    id,
    ...(number !== undefined && { number }),
    title: (elements.get(id) ?? below.get(id))?.title ?? '',
    extent: standing.subject.mapping!.extent,
    ...(through !== undefined && { through }),
    record: recordOf(standing),
  };
}
