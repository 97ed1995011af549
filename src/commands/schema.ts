import { type CommandDefinition, OUTPUT, oneOf, QUIET } from '../command.ts';
import { printOrWrite, say } from '../io/streams.ts';
import { writeInside } from '../io/write.ts';
import { directoryOf } from '../model/directory.ts';
import { choicesOf, withChoices } from '../model/editor-schema.ts';
import { UsageError } from '../model/finding.ts';
import type { JsonSchema } from '../model/self-contained.ts';
import { RULE_BOOK } from '../rule-book.ts';
import {
  OUTPUT_SCHEMAS,
  type OutputSchema,
  outputSchema,
  SCHEMA_FOLDER,
  SCHEMA_KINDS,
  schemaFiles,
  schemaLine,
  schemaOf,
} from '../workspace/schema-files.ts';
import { readUsable, type UsableWorkspace } from '../workspace/usable-sources.ts';

interface Options {
  workspace?: string | true;
  output?: string;
  quiet?: boolean;
}

const OUTPUTS = Object.keys(OUTPUT_SCHEMAS) as OutputSchema[];
const KINDS = [...SCHEMA_KINDS, 'edition', ...OUTPUTS] as const;

const isOutput = (kind: string): kind is OutputSchema => Object.hasOwn(OUTPUT_SCHEMAS, kind);

const command: CommandDefinition<Options> = {
  description:
    'Prints the JSON Schema of a kind of source, for editors and other programs; or of what a command prints ' +
    `with --format json: ${OUTPUTS.map((name) => `${name} (${OUTPUT_SCHEMAS[name]})`).join(', ')}. With --workspace it writes the schemas into ${SCHEMA_FOLDER}/ of the workspace instead, with ` +
    'the ids and titles that are there, so that an editor suggests them. Run it again after adding elements.',
  arguments: [{ name: '[kind]', description: KINDS.join(', ') }],
  options: [
    {
      flags: '--workspace [dir]',
      description: `write into ${SCHEMA_FOLDER}/ of this workspace`,
      defaultText: 'the nearest one upward',
    },
    OUTPUT,
    QUIET,
  ],
  examples: [
    { command: 'trm schema --workspace', does: 'suggestions in the editor: ids with their titles' },
    { command: 'trm schema sop', does: 'the schema of a SOP, in one piece' },
    {
      command: 'trm schema findings --output findings.schema.json',
      does: 'the schema of the report of lint',
    },
  ],
  async run([kind], { workspace, output, quiet = false }) {
    if (workspace !== undefined) {
      if (kind !== undefined || output !== undefined) {
        throw new UsageError(
          `--workspace writes all schemas into ${SCHEMA_FOLDER}/; it takes no kind and no --output.`,
          'Print one: trm schema sop. Write all: trm schema --workspace',
        );
      }
      await writeAll(readUsable(workspace === true ? undefined : workspace), quiet);
      return 0;
    }
    if (kind === undefined) {
      throw new UsageError(
        'Name a kind of source or report, or write all schemas with --workspace.',
        `Kinds: ${KINDS.join(', ')}.`,
      );
    }
    const known = oneOf('kind of source or report', KINDS, kind);
    const schema = isOutput(known) ? outputSchema(known) : schemaOf(known);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await printOrWrite(text, output, quiet);
    return 0;
  },
};

export default command;

async function writeAll(workspace: UsableWorkspace, quiet: boolean): Promise<void> {
  const directory = directoryOf(workspace.guideline, workspace.nations, workspace.themes);
  const choices = choicesOf(directory, workspace.guideline);
  const files = schemaFiles((schema, kind) => {
    const filled = withChoices(schema, choices);
    return kind === 'workspace' ? withRules(filled) : filled;
  });
  writeInside(workspace.root, files);
  if (!quiet) await say(told(workspace, files.size, directory.length));
}

function told({ sources, broken }: UsableWorkspace, schemas: number, entries: number): string {
  const without = sources.filter(
    ({ loaded, source }) => !source.text.includes(schemaLine(loaded.file, loaded.kind)),
  );
  const lines = [
    `${schemas} schemas are in ${SCHEMA_FOLDER}/. They suggest ${entries} ids and keys, each with its title.`,
  ];
  if (broken.length > 0) {
    lines.push(`Left out, because they cannot be used (trm lint says why): ${broken.join(', ')}.`);
  }
  lines.push(
    'To switch it on: install the extension "YAML" by Red Hat in VS Code, or the YAML language server in another editor.',
  );
  if (without.length > 0) {
    lines.push('Put these lines first in their files:');
    for (const { loaded } of without)
      lines.push(`  ${loaded.file}`, `    ${schemaLine(loaded.file, loaded.kind)}`);
  } else if (broken.length === 0)
    lines.push('Every source names its schema in its first line; nothing else is to be done.');
  return `${lines.join('\n')}\n`;
}

/** Names of rules, with what they ask, where `trm.yaml` sets their levels and suppresses what they find. */
function withRules(schema: JsonSchema): JsonSchema {
  const copy = structuredClone(schema) as unknown as WorkspaceSchema;
  const { rules, suppressions } = copy.properties.lint.properties;
  const changeable = RULE_BOOK.filter(({ strict }) => !strict);
  rules.properties = Object.fromEntries(
    changeable.map(({ id, summary }) => [id, { ...rules.additionalProperties, description: summary }]),
  );
  const { rule } = suppressions.items.properties;
  rule.anyOf = [
    { enum: changeable.map(({ id }) => id), enumDescriptions: changeable.map(({ summary }) => summary) },
    {},
  ];
  return copy as unknown as JsonSchema;
}

interface WorkspaceSchema {
  properties: {
    lint: {
      properties: {
        rules: { properties?: object; additionalProperties: object };
        suppressions: { items: { properties: { rule: { anyOf?: object[] } } } };
      };
    };
  };
}
