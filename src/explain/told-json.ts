/** What `trm explain` tells, for programs; the shape is schemas/output/explanation.schema.json, whose version is `format`. */
import { changeInWords } from '../diff/change-json.ts';
import { jsonReport } from '../model/json-report.ts';
import type { LeftOut } from '../model/left-out.ts';
import type { InCountry } from './in-country.ts';
import type { Told } from './told.ts';

/**
 * @param asked the name as it was typed
 * @param leftOut countries of which nothing can be told
 */
export function toldJson(
  asked: string,
  asOf: string,
  country: string | undefined,
  found: readonly (Told | { about: 'rule' })[],
  toolVersion: string,
  leftOut: readonly LeftOut[] = [],
): string {
  const output = {
    as_of: asOf,
    asked,
    ...(country !== undefined && { country }),
    found: found.map((one) => (one.about === 'in-country' ? withChanges(one) : one)),
    ...(leftOut.length > 0 && { left_out: leftOut }),
  };
  return jsonReport(output, toolVersion);
}

const withChanges = (told: InCountry & { about: 'in-country' }): object => ({
  ...told,
  fields: told.fields.map((one) => ({ ...one, changes: one.changes.map(changeInWords) })),
  changes: told.changes.map(changeInWords),
});
