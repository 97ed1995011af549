import { jsonReport } from '../../model/json-report.ts';
import type { Change, Declaration } from '../diff.ts';
import type { DiffFormat } from '../format.ts';

/** For programs; the shape is schemas/output/changes.schema.json, whose version is `format`. */
export const format: DiffFormat = {
  ending: '.json',
  print({ changes, declares: _, ...difference }, { toolVersion }) {
    return jsonReport({ ...difference, changes: changes.map(entry) }, toolVersion);
  },
  printLeftOut({ country, ...notCompared }, { toolVersion }) {
    return jsonReport({ after: country, notCompared }, toolVersion);
  },
};

function entry({
  id,
  fact,
  says,
  at,
  before,
  after,
  group,
  declared,
  contradicted,
  ownWords,
  accepted,
  fingerprint,
}: Change): object {
  const { before: old, after: now, ...axes } = fact;
  return {
    id,
    ...axes,
    says,
    ...(at !== undefined && { at }),
    group,
    ...(old !== undefined && { before: value(old, before) }),
    ...(now !== undefined && { after: value(now, after) }),
    ...(declared && { declared: withoutNode(declared) }),
    ...(contradicted && { contradicted }),
    ...(ownWords && { ownWords }),
    ...(accepted && { accepted }),
    fingerprint,
  };
}

const withoutNode = ({ alteration: _, ...declared }: Declaration): object => declared;

const value = (plain: unknown, words: string | undefined): object => ({
  value: plain,
  ...(words !== undefined && { words }),
});
