/** The schemas that travel with trm, ready for an editor; and the line by which a source names its schema. */
import { readAsset } from '../io/package.ts';
import type { Kind } from '../model/kind.ts';
import { type JsonSchema, selfContained } from '../model/self-contained.ts';

/** Where the schemas of a workspace stand in it. */
export const SCHEMA_FOLDER = '.trm/schemas';

/** Kinds of sources that are edited by hand, in the order in which people meet them. */
export const SCHEMA_KINDS = [
  'workspace',
  'guideline',
  'sop',
  'actors',
  'instruments',
  'sources',
  'glossary',
  'countries',
  'form',
  'theme',
  'adaptation',
  'institutions',
  'contacts',
  'pins',
] as const satisfies readonly Kind[];

/** The schema of a kind of source, referring to nothing outside of itself. */
export function schemaOf(kind: string): JsonSchema {
  const common = parsed('schemas/common.schema.json').$defs as Record<string, JsonSchema>;
  return selfContained(parsed(`schemas/${kind}.schema.json`), common);
}

/** What commands print with `--format json`, by the name of its schema. */
export const OUTPUT_SCHEMAS = {
  findings: 'trm lint',
  changes: 'trm diff',
  agreement: 'trm interop',
  effective: 'trm resolve',
  explanation: 'trm explain',
  status: 'trm status',
  impact: 'trm impact',
  rules: 'trm rules',
} as const;

export type OutputSchema = keyof typeof OUTPUT_SCHEMAS;

/** The schema of what a command prints with `--format json`. */
export const outputSchema = (name: OutputSchema): JsonSchema => parsed(`schemas/output/${name}.schema.json`);

/** All schemas as files of a workspace. @param change adds what the workspace knows */
export function schemaFiles(change: (schema: JsonSchema, kind: string) => JsonSchema): Map<string, string> {
  return new Map(
    SCHEMA_KINDS.map((kind) => [
      `${SCHEMA_FOLDER}/${kind}.schema.json`,
      `${JSON.stringify(change(schemaOf(kind), kind), null, 1)}\n`,
    ]),
  );
}

const LINE = /^# yaml-language-server: \$schema=.*$/m;

/** The first line of a source, by which an editor finds its schema. @param file its path in the workspace */
export function schemaLine(file: string, kind: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${kind}.schema.json`;
}

/** The text of a source with its line; put ahead where it has none. */
export function withSchemaLine(text: string, file: string, kind: string): string {
  const line = schemaLine(file, kind);
  return LINE.test(text) ? text.replace(LINE, () => line) : `${line}\n${text}`;
}

function parsed(path: string): JsonSchema {
  return JSON.parse(readAsset(path).toString()) as JsonSchema;
}
