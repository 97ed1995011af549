/** What carries out what, where a country has a structure of its own. */
import { type PinRecord, recordOf } from '../changes/alteration-words.ts';
import type { Subject } from '../model/pins/subject.ts';
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
    const own = mappings(view).filter((one) => one.id === by);
    const near = own
      .filter(({ target }) => chain.includes(target))
      .sort((a, b) => chain.indexOf(a.target) - chain.indexOf(b.target));
    const found = near[0] ?? own.find(({ target }) => view.chain(target).includes(id));
    return found ? [link(view, found, by, found.target === id ? undefined : found.target)] : [];
  });
}

/** What of the guideline an element of the country carries out. */
export const carriesOut = (view: CountryView, id: string): Link[] =>
  mappings(view)
    .filter((one) => one.id === id)
    .map((one) => link(view, one, one.target, undefined));

const mappings = ({ subjects }: CountryView): Subject[] =>
  subjects.filter(({ operation }) => operation === 'carries_out');

function link(view: CountryView, subject: Subject, id: string, through: string | undefined): Link {
  const { elements, below, names } = view;
  const number = elements.has(id) ? names.country.number(id) : names.below.number(id);
  return {
    id,
    ...(number !== undefined && { number }),
    title: (elements.get(id) ?? below.get(id))?.title ?? '',
    extent: subject.mapping!.extent,
    ...(through !== undefined && { through }),
    record: recordOf(view.standingsOf([subject])[0]!),
  };
}
