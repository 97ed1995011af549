import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const schema = readFileSync(new URL('./sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8');

/** The schema of the standard, as SchemaStore publishes it; draft 4, of which it uses nothing ajv has dropped but `id`. */
const { $schema: _draft, id: _id, ...standard } = JSON.parse(schema);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);

/** Whether something is a SARIF log. */
export const sarifLog = ajv.compile(standard);
