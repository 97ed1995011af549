/** Cases in states.yaml. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AdaptationSource, Phase, PinsSource } from '../../../src/model/generated/types.ts';
import { type Guideline, guidelineOf } from '../../../src/model/guideline.ts';
import { pinsText } from '../../../src/model/pins/file.ts';
import { type Pin, pinTo } from '../../../src/model/pins/pin.ts';
import { standingsAgainst } from '../../../src/model/pins/state.ts';
import { baseOf, subjectsOf } from '../../../src/model/pins/subject.ts';
import { load } from '../../../src/model/reading/load.ts';
import { readSource } from '../../../src/model/reading/source.ts';
import { shipped } from '../shipped.ts';

interface Case {
  name: string;
  write: Partial<AdaptationSource>;
  pinned?: false;
  /** Ids that the country has written anew since it was pinned. */
  follow?: Record<string, string>;
  after?: Record<string, object | null>;
  retired?: { id: string; reason: string }[];
  state?: string;
  states?: Record<string, string>;
  changed?: string[];
  successors?: string[];
}

const file = readFileSync(new URL('states.yaml', import.meta.url), 'utf8');
const { before, cases } = parse(file) as { before: { sop: object; phases: Phase[] }; cases: Case[] };

function guidelineWith({ after = {}, retired }: Pick<Case, 'after' | 'retired'>): Guideline {
  const known = new Set<string>();
  const over = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(over).filter((one) => one !== null);
    if (value === null || typeof value !== 'object') return value;
    const { id } = value as { id?: string };
    if (id !== undefined) known.add(id);
    const change = id === undefined ? undefined : after[id];
    if (change === null) return null;
    return Object.fromEntries(
      Object.entries({ ...value, ...change }).map(([name, one]) => [
        name,
        change !== undefined && name in change ? one : over(one),
      ]),
    );
  };
  const phases = over(before.phases) as Phase[];
  for (const [id, element] of Object.entries(after))
    if (element !== null && !known.has(id)) phases[0]!.measures.push(element as Phase['measures'][number]);
  return {
    ...guidelineOf([]),
    front: { lang: 'en', title: 'Small', sops: ['sop1'], ...(retired && { retired }) },
    sops: [{ ...before.sop, phases } as Guideline['sops'][number]],
  };
}

test.each(cases)(
  '$name',
  ({ write, pinned = true, state, states, changed = [], successors = [], follow = {}, ...later }) => {
    const adaptation = { lang: 'en', structure: 'baseline', binding_force: 'law', status: 'draft', ...write };
    const subjects = subjectsOf(adaptation as AdaptationSource);
    const was = baseOf('2026.1', guidelineWith({}));
    const pins: PinsSource = {
      digest_version: 1,
      pins: Object.fromEntries(
        subjects.flatMap((subject) => {
          const pin = pinned && pinTo(was, subject);
          return pin ? [[subject.key, pin]] : [];
        }),
      ),
    };
    const written = subjects.map((subject) => {
      const id = follow[subject.id];
      return id === undefined
        ? subject
        : { ...subject, id, target: id, key: subject.key.replace(subject.id, id) };
    });
    const now = standingsAgainst(baseOf('2026.2', guidelineWith(later)), written, pins, (name) =>
      name === was.name ? was : undefined,
    );
    if (states) expect(Object.fromEntries(now.map((one) => [one.subject.key, one.state]))).toEqual(states);
    else
      expect(now.map((one) => [one.state, one.changed, one.successors])).toEqual([
        [state, changed, successors],
      ]);
  },
);

test('what is carried out is kept by its digests where an edition has it, else whole', () => {
  const sections = [{ id: 'xa-ph1', title: 'Own', carries_out: [{ target: 'm7', extent: 'whole' }] }];
  const [subject] = subjectsOf({ structure: 'own', sections } as unknown as AdaptationSource);
  const { value: ofEdition, ...digests } = pinTo(baseOf('2026.1', guidelineWith({})), subject!)!;
  const { value: ofBaseline, ...same } = pinTo(baseOf('baseline', guidelineWith({})), subject!)!;
  expect(ofEdition).toEqual({});
  expect(Object.keys(ofBaseline)).toContain('how');
  expect({ ...same, edition: '2026.1' }).toEqual(digests);
});

const guideline = guidelineOf(shipped('baseline'));
const adaptation = shipped('national').find(({ kind }) => kind === 'adaptation')?.value as AdaptationSource;
const base = baseOf('baseline', guideline);
const subjects = subjectsOf(adaptation);
const pinsOf = (): Map<string, Pin> =>
  new Map(subjects.flatMap((subject) => [[subject.key, pinTo(base, subject)!] as const]));

test('a country that is pinned stays current, its file can be read, and has one form', () => {
  const text = pinsText(pinsOf());
  const { source, findings } = readSource('national/xa/pins.yaml', Buffer.from(text));
  expect(findings).toEqual([]);
  const loaded = load(source!, { kind: 'pins', key: 'pins', country: 'xa' });
  const pins = loaded?.value as PinsSource;
  expect(pins.pins).toEqual(Object.fromEntries(pinsOf()));
  // One decision says what the guideline says as well, whenever it is pinned.
  const due = standingsAgainst(base, subjects, pins).filter(({ state }) => state !== 'current');
  expect(due.map(({ subject, state }) => [subject.key, state])).toEqual([['s17 set when', 'upstreamed']]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...pinsOf()], { minLength: subjects.length }), (entries) => {
      expect(pinsText(new Map(entries))).toBe(text);
    }),
    { numRuns: 20 },
  );
});

test('whatever words stand in a pin, its file can be read', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (words) => {
      // Sources hold no control characters, so neither do pins.
      fc.pre(!/[\p{C}\p{Zl}\p{Zp}\ufffd]/u.test(words));
      const pin: Pin = {
        normative: '0'.repeat(16),
        text: '0'.repeat(16),
        edition: '2026.1',
        value: { what: words },
      };
      const { source, findings } = readSource(
        'pins.yaml',
        Buffer.from(pinsText(new Map([['m7 set what', pin]]))),
      );
      expect(findings).toEqual([]);
      expect((source!.value as PinsSource).pins['m7 set what']).toEqual(pin);
    }),
  );
});
