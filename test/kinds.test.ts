/**
 * One folder a kind of change: `base.yaml` becomes `changed.yaml`, and `changes.out` is what a reader is told. A case holds
 * measures, exits, principles, registers or contacts; `scaffold.yaml` is what it stands in. `npx vitest run
 * test/kinds.test.ts -u` writes what is printed now: read the difference before you commit it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Difference, type DiffOptions, diff } from '../src/diff/diff.ts';
import { format } from '../src/diff/formats/text.ts';
import { KINDS } from '../src/diff/kinds/index.ts';
import type { Comparable } from '../src/model/compare/compare.ts';
import type {
  ActorsSource,
  AdaptationSource,
  ContactsSource,
  Exit,
  GuidelineSource,
  InstitutionsSource,
  Measure,
  Principle,
  Section,
  WalkThrough,
} from '../src/model/generated/types.ts';
import { readPlainYaml } from '../src/model/reading/plain-yaml.ts';

const folder = fileURLToPath(new URL('kinds', import.meta.url));
const names = Object.keys(KINDS);

interface Case {
  measures?: Measure[];
  later?: Measure[];
  walk_throughs?: WalkThrough[];
  exits?: Exit[];
  principles?: Principle[];
  sections?: Section[];
  actors?: ActorsSource['actors'];
  contacts?: ContactsSource['contacts'];
  institutions?: InstitutionsSource['institutions'];
  assigns?: AdaptationSource['assigns'];
}

function read(file: string): unknown {
  const { value, problems } = readPlainYaml(readFileSync(join(folder, file), 'utf8'));
  if (problems.length > 0) throw new Error(`${file}: ${problems[0]!.message}`);
  return value;
}

function comparable(name: string, file: string): Comparable {
  const {
    measures = [],
    later,
    walk_throughs,
    exits,
    principles,
    sections,
    actors,
    contacts,
    institutions,
    assigns,
  } = read(`${name}/${file}.yaml`) as Case;
  const front = read('scaffold.yaml') as GuidelineSource;
  return {
    guideline: {
      front: { ...front, ...(exits && { exits }), ...(principles && { principles }) },
      sops: sections
        ? []
        : [
            {
              lang: 'en',
              id: 'sop1',
              title: 'Identification',
              phases: [
                { id: 'ph1', title: 'Preliminary', measures },
                ...(later ? [{ id: 'ph2', title: 'Formal', measures: later }] : []),
              ],
              ...(walk_throughs && { walk_throughs }),
            },
          ],
      ...(sections && { sections }),
      actors: actors ?? { police: { title: 'Police' }, interpreter: { title: 'Interpreter' } },
      instruments: {},
      sources: {},
      terms: {},
      countries: {},
      forms: {},
    },
    nation: {
      code: 'xa',
      contacts: contacts ?? {},
      institutions: institutions ?? {},
      ...(assigns && {
        adaptation: { lang: 'en', structure: 'baseline', binding_force: 'order', status: 'draft', assigns },
      }),
    },
  };
}

function differenceOf(
  name: string,
  before: string,
  after: string,
  options: DiffOptions = { depth: 'text' },
): Difference {
  return diff(
    { label: before, comparable: comparable(name, before) },
    { label: after, comparable: comparable(name, after) },
    options,
  );
}

test('every kind has a case, every case a kind', () => {
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(cases.map(({ name }) => name).sort()).toEqual([...names].sort());
});

test('the mirror of a mirror is the kind itself', () => {
  for (const name of names) {
    const { mirror } = KINDS[name]!;
    expect(names, name).toContain(mirror);
    expect(KINDS[mirror]!.mirror, name).toBe(name);
  }
});

describe('kinds', () => {
  test.each(names)('%s', async (name) => {
    const difference = differenceOf(name, 'base', 'changed');
    expect(difference.changes.map(({ id }) => id)).toContain(name);
    const printed = await format.print(difference, { colour: false, toolVersion: '0' });
    await expect(printed).toMatchFileSnapshot(join(folder, name, 'changes.out'));
    const back = differenceOf(name, 'changed', 'base');
    expect(back.changes.map(({ id }) => id)).toContain(KINDS[name]!.mirror);
  });
});

test('a measure that comes or goes with a handover is seen from across the border', () => {
  const there = differenceOf('measure-added', 'base', 'changed', { depth: 'handover' });
  expect(there.changes.map(({ id }) => id)).toEqual(['measure-added']);
  const gone = differenceOf('measure-added', 'changed', 'base', { depth: 'handover' });
  expect(gone.changes.map(({ id }) => id)).toEqual(['measure-removed']);
});

test('another way to reach somebody is told to whoever asks for other areas, unless they leave contacts out', () => {
  const kinds = (options: Omit<DiffOptions, 'depth'>) =>
    differenceOf('channel-changed', 'base', 'changed', { depth: 'text', ...options }).changes.map(
      ({ id }) => id,
    );
  expect(kinds({ only: ['when'] })).toEqual(['channel-changed']);
  expect(kinds({ except: ['when'] })).toContain('channel-changed');
  expect(kinds({ except: ['contact'] })).toEqual([]);
});
