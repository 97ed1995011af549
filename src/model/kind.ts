/** The kinds of sources, and where each stands in a workspace. */
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
  SopSource,
  SourcesSource,
  ThemeSource,
  WorkspaceSource,
} from './generated/types.ts';

export interface Kinds {
  workspace: WorkspaceSource;
  guideline: GuidelineSource;
  sop: SopSource;
  actors: ActorsSource;
  instruments: InstrumentsSource;
  sources: SourcesSource;
  glossary: GlossarySource;
  countries: CountriesSource;
  form: FormSource;
  theme: ThemeSource;
  adaptation: AdaptationSource;
  institutions: InstitutionsSource;
  contacts: ContactsSource;
  pins: PinsSource;
}

export type Kind = keyof Kinds;

/** Folders of a workspace, relative to it. */
export interface Folders {
  baseline: string;
  themes: string;
  national: string;
  editions: string;
  translations: string;
}

export const WORKSPACE_FILE = 'trm.yaml';

export const USUAL_FOLDERS: Folders = {
  baseline: 'baseline',
  themes: 'themes',
  national: 'national',
  editions: 'editions',
  translations: 'translations',
};

export function foldersOf(workspace: WorkspaceSource | undefined): Folders {
  return { ...USUAL_FOLDERS, ...workspace?.folders };
}

const BASELINE_FILES: readonly Kind[] = [
  'guideline',
  'actors',
  'instruments',
  'sources',
  'glossary',
  'countries',
];
const NATIONAL_FILES: readonly Kind[] = ['adaptation', 'institutions', 'contacts', 'pins'];

export interface Standing {
  kind: Kind;
  /** File name without ending: the key of a form or theme. */
  key: string;
  /** Code of the country, for national sources. */
  country?: string;
}

/** Where a theme is named, so are countries and the baseline: `trm diff xa` must mean one thing. */
const isThemeKey = (key: string): boolean =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) && key.length > 2 && key !== 'baseline';

/** What kind of source a file is, by its path in the workspace; undefined for a file that is none. */
export function standingOf(file: string, folders: Folders): Standing | undefined {
  if (file === WORKSPACE_FILE) return { kind: 'workspace', key: 'trm' };
  const match = /^(.*?)([^/]+)\.yaml$/.exec(file);
  if (!match) return undefined;
  const [, folder = '', key = ''] = match;
  if (folder === `${folders.baseline}/`) {
    const kind = BASELINE_FILES.find((name) => name === key);
    return kind && { kind, key };
  }
  if (folder === `${folders.baseline}/sops/`) return { kind: 'sop', key };
  if (folder === `${folders.baseline}/forms/`) return { kind: 'form', key };
  if (folder === `${folders.themes}/`) return isThemeKey(key) ? { kind: 'theme', key } : undefined;
  if (folder.startsWith(`${folders.national}/`)) {
    const country = folder.slice(folders.national.length + 1, -1);
    const kind = NATIONAL_FILES.find((name) => name === key);
    if (kind && /^[a-z]{2}$/.test(country)) return { kind, key, country };
  }
  return undefined;
}
