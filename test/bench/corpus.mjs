/**
 * Workspaces for the bench, always the same for the same arguments: nothing in them is real.
 *
 *     node test/bench/corpus.mjs --out DIR --size S|M|L|A|B|C [--dirty 0.1] [--seed 1]
 *
 * S is one guideline (about 170 KB), M adds 20 countries with a structure, institutions and contacts of their own
 * (3.4 MB), L 200 (34 MB). A has 20 countries that alter the guideline, B 200; C is B with all rules switched off for
 * which alterations have to be applied. All of it is free of findings on {@link DAY}, except the share of measures asked for with `--dirty`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { altered } from './alterations.mjs';
import { contacts, institutions, officeOf } from './country.mjs';
import { ids, measure } from './measure.mjs';
import { ACTORS } from './names.mjs';
import { line, numbers, prose, title } from './prose.mjs';
import { front, PRINCIPLES, registers } from './registers.mjs';
import { inline, yaml } from './yaml.mjs';

export const COUNTRIES = { S: 0, M: 20, L: 200, A: 20, B: 200, C: 200 };

/** Sizes whose countries alter the guideline in place of a structure of their own. */
const ALTERING = ['A', 'B', 'C'];
const UNAPPLIED = 'C';
/** The day as of which a corpus is free of findings. */
export const DAY = '2026-06-01';

const SOPS = ['Identification', 'First assistance', 'Long-term assistance', 'Return', 'Proceedings'];
/** Measures in each phase of an SOP. */
const PHASES = [3, 2];
const PER_SOP = 5;

/**
 * The files of a workspace, one after the other.
 * @param size a key of {@link COUNTRIES}
 * @param dirty share of the measures that get a defect, 0 to 1
 * @yields {[path: string, text: string, defects: number]}
 */
export function* corpus(size, { dirty = 0, seed = 1 } = {}) {
  const random = numbers(seed);
  const spoil = { random: numbers(seed + 1), share: dirty };
  const lint = size === UNAPPLIED && { lint: { rules: rulesThatApply() } };
  const settings = { schema: 1, title: 'Bench', lang: 'en', languages: ['en'], ...lint };
  yield ['trm.yaml', yaml('workspace', 0, settings), 0];
  yield ['baseline/guideline.yaml', yaml('guideline', 1, front(random, SOPS.length)), 0];
  for (const [name, value] of Object.entries(registers(random)))
    yield [
      `baseline/${name}.yaml`,
      yaml(name.split('/')[0].replace('forms', 'form'), name.includes('/') ? 2 : 1, value),
      0,
    ];
  const id = ids('');
  for (const [index, words] of SOPS.entries()) {
    const defects = [];
    const text = yaml('sop', 2, sop(random, id, index, words, spoil, defects));
    yield [
      `baseline/sops/${index + 1}-${words.toLowerCase().replaceAll(' ', '-')}.yaml`,
      text,
      defects.length,
    ];
  }
  for (let nth = 0; nth < COUNTRIES[size]; nth++) {
    const code = String.fromCharCode(97 + Math.floor(nth / 26), 97 + (nth % 26));
    const defects = [];
    const own = ALTERING.includes(size) ? alteration(random, code) : adaptation(random, code, spoil, defects);
    const text = yaml('adaptation', 2, own);
    yield [`national/${code}/adaptation.yaml`, text, defects.length];
    yield [`national/${code}/contacts.yaml`, yaml('contacts', 2, contacts(random, code)), 0];
    yield [`national/${code}/institutions.yaml`, yaml('institutions', 2, institutions(random, code)), 0];
  }
}

const EDITORIAL = inline({ kind: 'editorial', checked: 'unverified' });
const LAST = `m${SOPS.length * PER_SOP}`;

function sop(random, id, index, words, spoil, defects) {
  let number = index * PER_SOP;
  const phases = PHASES.map((count) => ({
    id: id('ph'),
    title: title(random),
    text: prose(random, 3),
    measures: Array.from({ length: count }, () => {
      const otherwise = `m${++number}` === LAST ? 'exit:x1' : `m${number + 1}`;
      return measure(random, id, { otherwise, spoil, defects });
    }),
  }));
  const [first] = phases[0].measures;
  return {
    lang: 'en',
    id: `sop${index + 1}`,
    title: words,
    provenance: EDITORIAL,
    text: prose(random, 6),
    phases,
    then: [index + 1 < SOPS.length ? { to: `sop${index + 2}`, if: line(random) } : inline({ to: 'end' })],
    walk_throughs: [
      {
        id: id('w'),
        title: title(random),
        text: prose(random, 2),
        path: first.how.map((step) => ({
          at: step.id,
          ...(step.answers && { answer: 'yes' }),
          story: line(random, 2),
        })),
      },
    ],
  };
}

/** What every country says, whatever its structure. */
const national = (code, structure) => ({
  lang: 'en',
  provenance: EDITORIAL,
  title: `Guideline of the country ${code.toUpperCase()}`,
  revision: '1.0',
  structure,
  languages: ['en'],
  authentic: ['en'],
  binding_force: 'order',
  status: 'draft',
  sample: true,
});

const OWN = {
  areas: { north: 'Northern districts', south: 'Southern districts' },
  acts: {
    'protection-act': inline({ title: 'Act on protection', year: 2019, kind: 'law', number: '14/2019' }),
  },
  assigns: ACTORS.map((actor) => inline({ actor, institution: officeOf(actor) })),
  terms: { 'recovery-period': 'rest period', 'presumed-trafficked-person': 'presumed victim' },
};

function adaptation(random, code, spoil, defects) {
  const id = ids(`${code}-`);
  let target = 0;
  const carried = (ids) => ids.map((one) => inline({ target: one, extent: 'whole' }));
  const sections = SOPS.map((words, index) => ({
    id: id('ph'),
    title: words,
    text: prose(random, 4),
    measures: Array.from({ length: PER_SOP }, () => {
      target++;
      return measure(random, id, { otherwise: 'exit:x1', carries: `m${target}`, spoil, defects });
    }),
    ...(index === 0 && { carries_out: carried(PRINCIPLES) }),
  }));
  return { ...national(code, 'own'), preface: prose(random, 8), ...OWN, sections };
}

function alteration(random, code) {
  const own = altered(random, ids(`${code}-`), SOPS.length * PER_SOP, PER_SOP);
  return { ...national(code, 'baseline'), preface: prose(random, 8), ...OWN, ...own };
}

/** Every rule that asks what comes of alterations, as `trm.yaml` switches it off. */
function rulesThatApply() {
  const folder = new URL('../../src/lint/rules/', import.meta.url);
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  const those = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      /\b(?:problemsOf|contradictions)\(/.test(readFileSync(new URL(file, folder), 'utf8')),
  );
  return Object.fromEntries(those.sort().map((file) => [file.slice(0, -'.ts'.length), 'none']));
}

/** Writes a corpus. @returns what there is: files, bytes, defects */
export function writeCorpus(folder, size, options) {
  let files = 0;
  let bytes = 0;
  let defects = 0;
  for (const [path, text, spoiled] of corpus(size, options)) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
    files++;
    bytes += Buffer.byteLength(text);
    defects += spoiled;
  }
  return { files, bytes, defects };
}

if (argv[1] !== undefined && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      size: { type: 'string', default: 'S' },
      dirty: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { out, size } = values;
  if (out === undefined || !Object.hasOwn(COUNTRIES, size)) {
    throw new Error(
      'Usage: node test/bench/corpus.mjs --out DIR --size S|M|L|A|B|C [--dirty 0.1] [--seed 1]',
    );
  }
  const made = writeCorpus(out, size, { dirty: Number(values.dirty), seed: Number(values.seed) });
  stdout.write(`${made.files} files, ${made.bytes} bytes, ${made.defects} defects\n`);
}
