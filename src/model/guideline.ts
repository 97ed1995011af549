/** The model: sources put together. Plain data; every node is the very object that was read, so that its place can be found. */
import type {
  ActorsSource,
  AdaptationSource,
  ContactsSource,
  CountriesSource,
  FormSource,
  GlossarySource,
  GuidelineSource,
  InstitutionsSource,
  InstrumentsSource,
  PinsSource,
  Section,
  SopSource,
  SourcesSource,
  ThemeSource,
} from './generated/types.ts';
import type { Kind, Kinds } from './kind.ts';

export type Actor = ActorsSource['actors'][string];
export type Instrument = InstrumentsSource['instruments'][string];
export type CitedSource = SourcesSource['sources'][string];
export type Term = GlossarySource['terms'][string];
export type Country = CountriesSource['countries'][string];
export type Institution = InstitutionsSource['institutions'][string];
export type Contact = ContactsSource['contacts'][string];
export type Channel = Contact['channels'][number];
export type Form = FormSource;

/** The harmonised guideline, or the effective one of a country: front matter, SOPs in their order, registers. */
export interface Guideline {
  front: GuidelineSource;
  sops: SopSource[];
  /** In place of the SOPs, for a country with a structure of its own. */
  sections?: Section[];
  actors: Record<string, Actor>;
  instruments: Record<string, Instrument>;
  sources: Record<string, CitedSource>;
  terms: Record<string, Term>;
  countries: Record<string, Country>;
  forms: Record<string, Form>;
}

export interface Nation {
  code: string;
  adaptation?: AdaptationSource;
  institutions: Record<string, Institution>;
  contacts: Record<string, Contact>;
  contactsFile?: ContactsSource;
  institutionsFile?: InstitutionsSource;
  pins?: PinsSource;
}

export type Theme = ThemeSource;

/** A validated source with what its path says. */
export interface Loaded<K extends Kind = Kind> {
  kind: K;
  key: string;
  country?: string;
  file: string;
  value: Kinds[K];
}

function only<K extends Kind>(loaded: readonly Loaded[], kind: K): Kinds[K] | undefined {
  return loaded.find((source) => source.kind === kind)?.value as Kinds[K] | undefined;
}

function every<K extends Kind>(loaded: readonly Loaded[], kind: K): Loaded<K>[] {
  return loaded.filter((source) => source.kind === kind) as Loaded<K>[];
}

const EMPTY_FRONT: GuidelineSource = { lang: 'en', title: 'Guideline', sops: [] };

/** Whether there is a baseline at all: a country may keep a workspace of its own, with editions and its adaptation only. */
export const isWritten = ({ front, sops }: Pick<Guideline, 'front' | 'sops'>): boolean =>
  front !== EMPTY_FRONT || sops.length > 0;

/** Puts the baseline together. SOPs that `guideline.yaml` does not name come last, in the order of their files. */
export function guidelineOf(loaded: readonly Loaded[]): Guideline {
  const front = only(loaded, 'guideline') ?? EMPTY_FRONT;
  const rank = new Map(front.sops.map((id, index) => [id, index]));
  const sops = every(loaded, 'sop')
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((source) => source.value)
    .sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size));
  return {
    front,
    sops,
    actors: only(loaded, 'actors')?.actors ?? {},
    instruments: only(loaded, 'instruments')?.instruments ?? {},
    sources: only(loaded, 'sources')?.sources ?? {},
    terms: only(loaded, 'glossary')?.terms ?? {},
    countries: only(loaded, 'countries')?.countries ?? {},
    forms: Object.fromEntries(
      every(loaded, 'form')
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map((source) => [source.key, source.value]),
    ),
  };
}

/** Puts one country together. */
export function nationOf(code: string, loaded: readonly Loaded[]): Nation {
  const own = loaded.filter((source) => source.country === code);
  const adaptation = only(own, 'adaptation');
  const institutionsFile = only(own, 'institutions');
  const contactsFile = only(own, 'contacts');
  const pins = only(own, 'pins');
  return {
    code,
    ...(adaptation && { adaptation }),
    institutions: institutionsFile?.institutions ?? {},
    contacts: contactsFile?.contacts ?? {},
    ...(institutionsFile && { institutionsFile }),
    ...(contactsFile && { contactsFile }),
    ...(pins && { pins }),
  };
}

/** The theme of a key that somebody typed: no part of what every object has. */
export const themeIn = (themes: Readonly<Record<string, Theme>>, key: string): Theme | undefined =>
  Object.hasOwn(themes, key) ? themes[key] : undefined;

/** Themes by key. */
export function themesOf(loaded: readonly Loaded[]): Record<string, Theme> {
  return Object.fromEntries(every(loaded, 'theme').map((source) => [source.key, source.value]));
}
