// Writes everything that follows from the schemas: `npm run generate`. CI fails when the result differs from what is committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const schemas = new Map(
  readdirSync(here)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(here, name), 'utf8'))]),
);
const sources = [...schemas.keys()].filter((name) => name !== 'common');
const common = schemas.get('common').$defs;

/** Glob of each kind of source within a workspace: what an editor needs to choose the schema. */
const globs = {
  workspace: 'trm.yaml',
  guideline: 'baseline/guideline.yaml',
  sop: 'baseline/sops/*.yaml',
  actors: 'baseline/actors.yaml',
  instruments: 'baseline/instruments.yaml',
  sources: 'baseline/sources.yaml',
  glossary: 'baseline/glossary.yaml',
  countries: 'baseline/countries.yaml',
  form: 'baseline/forms/*.yaml',
  theme: 'themes/*.yaml',
  adaptation: 'national/*/adaptation.yaml',
  institutions: 'national/*/institutions.yaml',
  contacts: 'national/*/contacts.yaml',
  pins: 'national/*/pins.yaml',
};

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

async function types() {
  const drop = new Set([
    'x-ref',
    'title',
    'examples',
    'if',
    'then',
    'else',
    'dependentSchemas',
    'propertyNames',
    'pattern',
    '$id',
    '$schema',
    'not',
    'minProperties',
    'maxProperties',
    'minItems',
    'maxItems',
    'minLength',
    'maxLength',
  ]);
  const clean = (node, isMap = false) => {
    if (Array.isArray(node)) return node.map((item) => clean(item));
    if (node === null || typeof node !== 'object') return node;
    const result = {};
    for (const [key, value] of Object.entries(node)) {
      if (!isMap && drop.has(key)) continue;
      if (key === '$ref' && !isMap) {
        // The refined type of a property that refers into another definition is that property's own.
        result.$ref = value
          .replace(/^[a-z]+\.schema\.json/, '')
          .replace(/^#\/\$defs\/([A-Za-z]+)/, (_, name) => `#/$defs/${pascal(name)}`);
        continue;
      }
      result[key] = clean(value, key === 'properties' || key === '$defs');
    }
    // A description beside $ref would make a copy of the type for every field.
    if (result.$ref) return { $ref: result.$ref };
    return result;
  };
  const defs = {};
  for (const [name, schema] of Object.entries(common)) defs[pascal(name)] = clean(schema);
  for (const name of sources) {
    const { $defs = {}, ...body } = schemas.get(name);
    for (const [local, schema] of Object.entries($defs)) defs[pascal(local)] = clean(schema);
    defs[`${pascal(name)}Source`] = clean(body);
  }
  for (const [name, schema] of Object.entries(defs)) schema.title = name;
  const text = await compile({ $defs: defs, type: 'object', additionalProperties: false }, 'Everything', {
    unreachableDefinitions: true,
    bannerComment: '// Generated from schemas/ by `npm run generate`. Do not edit.',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 110 },
  });
  writeFileSync(
    join(root, 'src/model/generated/types.ts'),
    text
      .replace(/export interface Everything \{\}\n/, '')
      .replace(
        /\n \*\n \* This interface was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "[A-Za-z]+"\.\n \*\//g,
        '\n */',
      )
      .replace(
        /\/\*\*\n \* This interface was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "[A-Za-z]+"\.\n \*\/\n/g,
        '',
      ),
  );
}

/** The schema without what only people read: the validators would carry it along. */
function bare(node, isMap = false) {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isMap || !['title', 'description', 'examples', 'x-ref'].includes(key))
      .map(([key, value]) => [
        key,
        bare(value, key === 'properties' || key === '$defs' || key === 'dependentSchemas'),
      ]),
  );
}

/** All schemas as one, with references led to their ends: each definition becomes one function. */
function single() {
  const all = {
    ...common,
    ...Object.fromEntries(sources.map((name) => [`source-${name}`, schemas.get(name)])),
  };
  const plain = bare(all, true);
  const end = (pointer) => {
    const parts = pointer.replace(/^.*#\/\$defs\//, '').split('/');
    let node = plain;
    for (const part of parts) node = node[part];
    return node.$ref ? end(node.$ref) : parts.length === 1 ? { $ref: `#/$defs/${parts[0]}` } : node;
  };
  const lead = (node) => {
    if (Array.isArray(node)) return node.map(lead);
    if (node === null || typeof node !== 'object') return node;
    if (typeof node.$ref === 'string') {
      const target = end(node.$ref);
      return target.$ref ? target : lead(target);
    }
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => key !== '$id' && key !== '$schema')
        .map(([key, value]) => [key, lead(value)]),
    );
  };
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'trm', $defs: lead(plain) };
}

function validators() {
  const ajv = new Ajv2020({
    allErrors: true,
    inlineRefs: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  });
  ajv.addSchema(single());
  let code = standaloneCode(
    ajv,
    Object.fromEntries(sources.map((name) => [name, `trm#/$defs/source-${name}`])),
  );
  // What AJV passes along for keywords that the schemas do not use ($dynamicRef, unevaluated…, $data).
  code = code
    .replace(/,parentData:[^,{}]*,parentDataProperty:[^,{}]*,rootData,dynamicAnchors\}/g, '}')
    .replace(/, parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}/g, '}={}')
    .replace(
      /const evaluated\d+ = validate\d+\.evaluated;if\(evaluated\d+\.dynamicProps\)\{evaluated\d+\.props = undefined;\}if\(evaluated\d+\.dynamicItems\)\{evaluated\d+\.items = undefined;\}/g,
      '',
    )
    .replace(/validate\d+\.evaluated = \{[^}]*\};/g, '');
  if (/parentData|dynamicAnchors|evaluated/.test(code))
    throw new Error('the validators carry more than expected: AJV writes other code now');
  const imports = ["import ucs2length from '../ucs2length.ts';"];
  code = code.replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'ucs2length');
  if (code.includes('ajv/dist/runtime/equal')) {
    imports.push("import equal from 'fast-deep-equal';");
    code = code.replace(/require\("ajv\/dist\/runtime\/equal"\)\.default/g, 'equal');
  }
  if (/\brequire\(/.test(code))
    throw new Error(`the validators need a module that is not mapped: ${code.match(/require\([^)]*\)/)[0]}`);
  const banner = `// Generated from schemas/ by \`npm run generate\`. Do not edit.\n${imports.join('\n')}\n`;
  writeFileSync(join(root, 'src/model/generated/validators.js'), `${banner}${code}\n`);
  // The same code without the error objects, which are two thirds of it: every run loads this one, the other only to explain.
  const checks = code
    .replace(
      /const err\d+ = \{.*?\};if\(vErrors === null\)\{vErrors = \[err\d+\];\}else \{vErrors\.push\(err\d+\);\}errors\+\+;/gs,
      'errors++;',
    )
    .replace(
      /vErrors = vErrors === null \? [a-z]+\d+(?:\.validate)?\.errors : vErrors\.concat\([a-z]+\d+(?:\.validate)?\.errors\);errors = vErrors\.length;/g,
      'errors++;',
    )
    .replace(
      /if\(vErrors !== null\)\{if\(_errs\d+\)\{vErrors\.length = _errs\d+;\}else \{vErrors = null;\}\}/g,
      '',
    )
    .replace(/validate\d+\.errors = vErrors;/g, '')
    .replace(/let vErrors = null;/g, '')
    .replace(/instancePath:instancePath[^{}]*?\}\)/g, '})')
    .replace(/, \{\}\)/g, ')')
    .replace(/\{instancePath=""\}=\{\}/g, '')
    .replace(/\(data, \)/g, '(data)');
  if (/vErrors|instancePath/.test(checks))
    throw new Error('the checks carry more than expected: AJV writes other code now');
  writeFileSync(join(root, 'src/model/generated/checks.js'), `${banner}${checks}\n`);
  const declare = (type) => sources.map((name) => `export declare const ${name}: ${type};`).join('\n');
  const head = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';
  writeFileSync(
    join(root, 'src/model/generated/checks.d.ts'),
    `${head}type Check = (value: unknown) => boolean;\n${declare('Check')}\n`,
  );
  writeFileSync(
    join(root, 'src/model/generated/validators.d.ts'),
    `${head}export interface SchemaError {\n  instancePath: string;\n  schemaPath: string;\n  keyword: string;\n  params: Record<string, unknown>;\n  propertyName?: string;\n}\nexport interface Validate {\n  (value: unknown): boolean;\n  errors?: SchemaError[] | null;\n}\n${declare('Validate')}\n`,
  );
}

/** Resolves a reference to the definition it names, keeping title, description and example of the place that refers. */
function resolve(schema) {
  if (!schema.$ref) return schema;
  const parts = schema.$ref.replace(/^.*#\//, '').split('/');
  let target = schemas.get('common');
  for (const part of parts) target = target[part];
  return {
    ...resolve(target),
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$ref')),
  };
}

function kindOf(schema) {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  const names = {
    string: 'text',
    object: 'fields',
    array: 'list',
    integer: 'number',
    boolean: '`true` or `false`',
  };
  return [schema.type ?? 'fields']
    .flat()
    .map((name) => names[name] ?? name)
    .join(' or ');
}

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\n/g, ' ');
const example = (schema) => (schema.examples ? `\`${cell(JSON.stringify(schema.examples[0]))}\`` : '');
const anchor = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-');

function table(schema) {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([key, raw]) => {
    const field = resolve(raw);
    const inner = [raw, raw.items, raw.additionalProperties].find(
      (part) => part?.$ref && common[part.$ref.split('/').pop()],
    );
    const target = inner && common[inner.$ref.split('/').pop()];
    const link = target?.properties ? ` → [${target.title}](#${anchor(target.title)})` : '';
    return `| \`${key}\`${required.has(key) ? ' **\\***' : ''} | ${cell(field.description ?? field.title ?? '')}${link} | ${cell(kindOf(field))} | ${example(field)} |`;
  });
  return rows.length ? ['| field | meaning | kind | example |', '|---|---|---|---|', ...rows].join('\n') : '';
}

function fieldReference() {
  const parts = [
    '# Field reference',
    '',
    'Generated from the schemas in this folder by `npm run generate`. **\\*** marks a field that must be there.',
    '',
    '## Sources',
    '',
  ];
  for (const name of sources)
    parts.push(
      `- [${schemas.get(name).title}](#${anchor(schemas.get(name).title)})${globs[name] ? `: \`${globs[name]}\`` : ''}`,
    );
  for (const name of sources) {
    const schema = schemas.get(name);
    parts.push('', `## ${schema.title}`, '', schema.description, '', table(schema));
    const nested = (node, path) => {
      for (const [key, raw] of Object.entries(node.properties ?? {})) {
        for (const part of [raw, raw.items, raw.additionalProperties]) {
          if (part && typeof part === 'object' && !part.$ref && part.properties) {
            parts.push('', `### ${schema.title}: \`${[...path, key].join('.')}\``, '', table(part));
            nested(part, [...path, key]);
          }
        }
      }
    };
    nested(schema, []);
  }
  parts.push('', '## Parts', '', 'What several sources share.');
  for (const schema of Object.values(common)) {
    if (schema.properties) parts.push('', `### ${schema.title}`, '', schema.description, '', table(schema));
  }
  writeFileSync(join(here, 'FIELDS.md'), `${parts.join('\n')}\n`);
}

function editor() {
  const settings = {
    'yaml.schemas': Object.fromEntries(
      Object.entries(globs).map(([name, glob]) => [`./schemas/${name}.schema.json`, `guidelines/${glob}`]),
    ),
    'yaml.validate': true,
    'yaml.format.enable': false,
    'files.eol': '\n',
  };
  writeFileSync(join(root, '.vscode/settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** A folder with one rule a file, in rooms by family: its table of contents. */
function ruleIndex() {
  const folder = join(root, 'src/lint/rules');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name)).map((file) => `${entry.name}/${file.slice(0, -3)}`),
    )
    .sort();
  writeFileSync(
    join(folder, 'index.ts'),
    `// Generated by \`npm run generate\`. Do not edit.\nimport type { Rule } from '../rule.ts';\n${names.map((name) => `import ${variable(name)} from './${name}.ts';`).join('\n')}\n\nexport const RULES: Record<string, Rule> = {\n${names.map((name) => `  '${name}': ${variable(name)},`).join('\n')}\n};\n`,
  );
}

/** Kinds of changes: one a file. */
function kindIndex() {
  const folder = join(root, 'src/diff/kinds');
  const names = readdirSync(folder)
    .map((file) => file.slice(0, -3))
    .filter((name) => name !== 'index')
    .sort();
  writeFileSync(
    join(folder, 'index.ts'),
    `// Generated by \`npm run generate\`. Do not edit.\nimport type { ChangeKind } from '../kind.ts';\n${names.map((name) => `import { kind as ${variable(name)} } from './${name}.ts';`).join('\n')}\n\nexport const KINDS: Record<string, ChangeKind> = {\n${names.map((name) => `  ${/-/.test(name) ? `'${name}'` : name}: ${variable(name)},`).join('\n')}\n};\n`,
  );
}

/**
 * Where in each kind of source a text refers to something (`x-ref` in the schemas): a table that one small walker follows,
 * so that a new field is checked as soon as it stands in the grammar.
 */
function references() {
  const shapes = {};
  const shapeOf = (schema) => {
    const shape = {};
    if (schema['x-ref']) shape.refers = schema['x-ref'];
    if (schema.$ref) {
      const [name, ...rest] = schema.$ref.replace(/^.*#\/\$defs\//, '').split('/');
      if (rest.length === 0) shape.like = name;
      else
        Object.assign(
          shape,
          shapeOf(rest.reduce((node, key) => node[key], common[name])),
          schema['x-ref'] ? { refers: schema['x-ref'] } : {},
        );
    }
    const fields = Object.entries(schema.properties ?? {})
      .filter(([, part]) => part !== false)
      .map(([key, part]) => [key, shapeOf(part)])
      .filter(([, part]) => Object.keys(part).length > 0);
    if (fields.length) shape.fields = Object.fromEntries(fields);
    for (const [from, to] of [
      ['items', 'items'],
      ['additionalProperties', 'values'],
    ]) {
      if (schema[from] && typeof schema[from] === 'object') {
        const part = shapeOf(schema[from]);
        if (Object.keys(part).length) shape[to] = part;
      }
    }
    return shape;
  };
  for (const [name, schema] of Object.entries(common)) shapes[name] = shapeOf(schema);
  for (const name of sources) shapes[`source-${name}`] = shapeOf(schemas.get(name));
  // Shapes in which nothing refers to anything are left out, over and over, until none is left.
  const prune = (shape) => {
    if (shape.like && !shapes[shape.like]) delete shape.like;
    for (const [key, part] of Object.entries(shape.fields ?? {})) if (prune(part)) delete shape.fields[key];
    if (shape.fields && Object.keys(shape.fields).length === 0) delete shape.fields;
    for (const key of ['items', 'values']) if (shape[key] && prune(shape[key])) delete shape[key];
    return Object.keys(shape).length === 0;
  };
  for (let pruned = true; pruned; ) {
    pruned = false;
    for (const [name, shape] of Object.entries(shapes)) {
      if (prune(shape)) {
        delete shapes[name];
        pruned = true;
      }
    }
  }
  writeFileSync(
    join(root, 'src/model/generated/references.ts'),
    `// Generated from schemas/ by \`npm run generate\`. Do not edit.\nexport interface Shape {\n  /** What a text here refers to. */\n  refers?: string;\n  /** Shape with the same name. */\n  like?: string;\n  fields?: Record<string, Shape>;\n  items?: Shape;\n  values?: Shape;\n}\n\nexport const SHAPES: Record<string, Shape> = ${JSON.stringify(shapes, null, 1)};\n`,
  );
}

/** Names of the fields of each kind of element: what an alteration may set, and what it may not take away. */
function elementFields() {
  const names = [
    'phase',
    'section',
    'measure',
    'step',
    'handover',
    'exit',
    'safeguardItem',
    'recommendation',
    'goodPractice',
    'indicator',
    'principle',
    'walkThrough',
  ];
  const shapes = {
    sop: schemas.get('sop'),
    ...Object.fromEntries(names.map((name) => [name, common[name]])),
  };
  const table = (read) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(shapes).map(([name, schema]) => [name, read(schema)])),
      null,
      1,
    );
  const head = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';
  writeFileSync(
    join(root, 'src/model/generated/fields.ts'),
    `${head}export const FIELDS = ${table((schema) => Object.keys(schema.properties))};\n\nexport const REQUIRED = ${table((schema) => schema.required ?? [])};\n\n/** What \`set\` can say. */\nexport const SETTABLE = ${JSON.stringify(Object.keys(common.fields.properties), null, 1)};\n`,
  );
}

/** All schemas of sources by kind, for what explains them. */
function schemaIndex() {
  const lines = sources.map((name) => `import ${variable(name)} from './${name}.schema.json';`);
  writeFileSync(
    join(here, 'index.ts'),
    `// Generated by \`npm run generate\`. Do not edit.\n${lines.join('\n')}\n\nexport const SCHEMAS: Record<string, object> = {\n${sources.map((name) => `  ${JSON.stringify(name)}: ${variable(name)},`).join('\n')}\n};\n`,
  );
}

const variable = (name) => name.replace(/[-/]([a-z0-9])/g, (_, letter) => letter.toUpperCase());

await types();
schemaIndex();
ruleIndex();
kindIndex();
references();
elementFields();
validators();
fieldReference();
editor();
