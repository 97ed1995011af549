/** The sample countries that we ship: each a complete, plausible adaptation, different in kind from the others. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declarationOf } from '../src/changes/declared.ts';
import { partyFor } from '../src/changes/sides.ts';
import { diff } from '../src/diff/diff.ts';
import { loadDiffFormat } from '../src/diff/format.ts';
import { elementsOf } from '../src/model/element.ts';
import { flowOf, reachable, stuck } from '../src/model/flow.ts';
import type { Measure, Step } from '../src/model/generated/types.ts';
import type { Guideline, Nation } from '../src/model/guideline.ts';
import { interop } from '../src/model/interop/interop.ts';
import type { Party, Point } from '../src/model/interop/types.ts';
import { isDecision } from '../src/model/short-form.ts';
import type { Context } from '../src/render/document/context.ts';
import { harmonisedName, harmonisedOf } from '../src/render/document/harmonised.ts';
import { foundationOf, nationNamed } from '../src/workspace/editions.ts';
import { effectiveOf } from '../src/workspace/effective.ts';
import { readShared } from '../src/workspace/sound-countries.ts';
import labels from '../templates/labels/en.json' with { type: 'json' };

const workspace = readShared(join(import.meta.dirname, '../guidelines'));
const ON = '2026-11-28';
const KINDS = ['set', 'replace', 'omit', 'not_applicable', 'add', 'move'] as const;
const COUNTRIES = ['xa', 'xb', 'xc'];

const nation = (code: string): Nation => nationNamed(workspace, code);
/** What a country adapts: the edition that it names. */
const below = (code: string): Guideline => foundationOf(workspace, nation(code)).guideline;
const resolved = (code: string) => effectiveOf(workspace, code, ON);

test.each(COUNTRIES)('%s resolves without a problem', (code) => {
  expect(resolved(code).problems).toEqual([]);
});

test('XA has some 15 to 40 alterations of every kind, each with a reason, a gist and a law', () => {
  const alterations = nation('xa').adaptation?.alterations ?? [];
  expect(alterations.length).toBeGreaterThanOrEqual(15);
  expect(alterations.length).toBeLessThanOrEqual(40);
  for (const kind of KINDS) expect(alterations.filter((one) => one[kind]).length, kind).toBeGreaterThan(0);
  for (const one of alterations) {
    expect(one.reason).toBeTruthy();
    expect(one.gist).toBeTruthy();
    expect(one.legal_basis).toBeDefined();
  }
});

test('XA differs in place, in time and by status, and declares what is below a floor', () => {
  const alterations = nation('xa').adaptation?.alterations ?? [];
  expect(alterations.some((one) => one.area)).toBe(true);
  expect(alterations.some((one) => one.from && one.until)).toBe(true);
  expect(alterations.some((one) => one.applies_to && 'status' in one.applies_to)).toBe(true);
  const declared = alterations.filter((one) => one.below_floor).map((one) => one.on);
  expect(declared).toEqual(['s164']);
  expect(resolved('xa').effective.reservations.map((one) => one.id)).toEqual(declared);
});

describe('XB, with a structure of its own', () => {
  const elements = () => [...elementsOf(resolved('xb').effective).byId.values()];
  const measures = () => elements().filter((one) => one.kind === 'measure');

  test('has three sections, and accounts for every element of the guideline', () => {
    expect(nation('xb').adaptation?.sections).toHaveLength(3);
    const coverage = resolved('xb').effective.coverage ?? [];
    expect(coverage.length).toBeGreaterThan(350);
    expect(coverage.filter((one) => one.state === 'missing')).toEqual([]);
    for (const state of ['whole', 'part', 'wider', 'omitted', 'not-applicable', 'adopted'] as const)
      expect(coverage.filter((one) => one.state === state).length, state).toBeGreaterThan(0);
  });

  test('carries out every handover with one of its own, but those that are not applicable', () => {
    const coverage = new Map((resolved('xb').effective.coverage ?? []).map((one) => [one.id, one]));
    const handovers = [...elementsOf(below('xb')).byId.values()].filter((one) => one.kind === 'handover');
    for (const { id } of handovers) {
      const { state, by } = coverage.get(id)!;
      expect(by.some((one) => one.startsWith('xb-h')) || state === 'not-applicable', id).toBe(true);
    }
  });

  test('reads like a document: each measure answers what, when, who, how, and what differs for children', () => {
    expect(measures().length).toBeGreaterThanOrEqual(25);
    for (const { id, node } of measures()) {
      const measure = node as Measure;
      for (const field of ['what', 'when', 'who', 'how', 'children', 'safeguards'] as const)
        expect(measure[field], `${id} ${field}`).toBeDefined();
      for (const step of measure.how ?? [])
        if (isDecision(step)) expect(step.answers, step.id).toHaveProperty('unsure');
    }
  });

  test('says something else to adults, to children and to persons who seek asylum', () => {
    const text = JSON.stringify(nation('xb').adaptation?.sections);
    expect(resolved('xb').effective.notApplicable.map((one) => [one.id, one.replacement])).toContainEqual([
      'm7',
      'xb-m10',
    ]);
    for (const scope of [
      '{"age":"adult"}',
      '{"age":["child","assumed-child"]}',
      '{"status":"asylum-seeker"}',
    ])
      expect(text).toContain(`"applies_to":${scope}`);
    const papers = elements().find((one) => one.id === 'xb-s65')?.node as Step;
    const forbidden = papers.variants?.find((one) => one.applies_to?.status === 'asylum-seeker');
    expect(forbidden?.set?.do).toMatch(/^Do not contact the embassy/);
  });
});

test.each(COUNTRIES)('%s: every step is reached, and from each a way leads on', (code) => {
  const flow = flowOf(resolved(code).effective);
  const reached = reachable(flow);
  expect([...flow.measureOf.keys()].filter((step) => !reached.has(step))).toEqual([]);
  expect([...stuck(flow)]).toEqual([]);
  expect([...flow.edges.values()].flat().filter((edge) => edge.to === undefined)).toEqual([]);
});

const parties: Record<string, Party> = {};
for (const code of COUNTRIES) parties[code] = await partyFor(workspace, code, ON);
const party = (code: string): Party => parties[code]!;

describe('the border between XA and XB', () => {
  const points = (sender: string, handover: string): Point[] => {
    const both = interop(party('xa'), party('xb'), ON);
    const rows = both.find((one) => one.sender === sender)?.rows ?? [];
    return rows.filter((row) => row.handover === handover).flatMap((row) => row.points);
  };

  test.each([
    // Avelmar needs a month for the islands; Mirdow expects the result of tracing in twenty days.
    ['xa', 'h32', 'too-late'],
    // At least three days before the journey, where five are needed to send somebody to the platform.
    ['xa', 'h36', 'too-late'],
    // Child protection in Mirdow speaks German only.
    ['xa', 'h33', 'no-common-language'],
    // Mirdow has to know the train.
    ['xa', 'h10', 'data-missing'],
    // Data that come from outside the European Economic Area need written consent there.
    ['xa', 'h10', 'consent-weaker'],
    // Whoever may seek asylum is not to be asked about by the country of origin.
    ['xa', 'h10', 'stop-unknown'],
    ['xa', 'h36', 'person-not-told'],
    // Neither annex has an entry for a court or a consulate.
    ['xb', 'h42', 'no-contact'],
    ['xb', 'h34', 'no-contact'],
    ['xb', 'h36', 'some-unassigned'],
    // Avelmar wants to hear of removals beforehand; Mirdow knows no such notice.
    ['xb', 'xa-h1', 'never-sent'],
    ['xa', 'xa-h1', 'nobody-receives'],
    // What each has declared that it does without.
    ['xb', 'h47', 'declared-not-received'],
    ['xa', 'h45', 'declared-not-received'],
  ])('%s sends %s: %s', (sender, handover, code) => {
    expect(points(sender, handover).map((point) => point.code)).toContain(code);
  });

  test('what one does instead is said', () => {
    expect(points('xa', 'h45')).toContainEqual(
      expect.objectContaining({ level: 'blocking', instead: 'Protection and the hearing' }),
    );
  });

  test.each([
    ['xa', 'xb'],
    ['xa', 'xc'],
    ['xb', 'xc'],
  ])('%s and %s: most of it is agreed, and not all', (a, b) => {
    const levels = interop(party(a), party(b), ON).flatMap(({ rows }) =>
      rows.flatMap((row) => row.points.map(({ level }) => level)),
    );
    expect(levels.filter((level) => level === 'agreed').length / levels.length).toBeGreaterThan(0.8);
    const blocking = levels.filter((level) => level === 'blocking').length;
    expect(blocking).toBeGreaterThan(0);
    expect(blocking).toBeLessThan(30);
  });
});

describe('XB beside the guideline', () => {
  const difference = () => {
    const { effective } = resolved('xb');
    return diff(
      { label: 'baseline', comparable: { guideline: below('xb') } },
      {
        label: 'xb',
        comparable: { guideline: effective, nation: nation('xb') },
        declared: (fact, within) => declarationOf(effective, nation('xb'), fact, within),
      },
      { depth: 'text' },
    );
  };

  test('what is measured stands out; words, articles and the course of its own are no list of changes', () => {
    const { changes, counts } = difference();
    expect(counts.directions.strengthened).toBeGreaterThan(20);
    expect(counts.directions.weakened).toBeGreaterThan(5);
    expect(counts.ownWords).toBeGreaterThan(300);
    const carried = changes.filter(({ fact }) => fact.element.startsWith('xb-'));
    expect(carried.filter(({ fact }) => fact.subject === 'citation' || fact.subject === 'flow')).toEqual([]);
  });

  test('nothing is below a floor: lint and diff say the same', () => {
    expect(difference().counts.belowFloor).toBe(0);
  });

  test('that the month of rest is for adults alone stands beside what children have instead', () => {
    const change = difference().changes.find(
      ({ fact }) => fact.element === 'xb-m9' && fact.subject === 'scope',
    );
    expect(change?.fact).toMatchObject({ trend: 'less', direction: 'undecided', authority: 'at-floor' });
    expect(change?.declared?.instead).toBe('2.4 Protection measure for children (xb-m10)');
  });

  test('a reviewer can read it: one text line for all that a measure says in its own words', async () => {
    const format = await loadDiffFormat('text');
    const text = await format.print(difference(), { colour: false, toolVersion: '0.1.0' });
    expect(text.split('\n').length).toBeLessThan(1400);
    expect(text).not.toMatch(/applies to:|extent:/);
    expect(text).toContain('  In its own words: ');
  });
});

test('what is carried out is named on one line in print, also where it has no title', () => {
  const context = { harmonised: harmonisedOf(below('xb')), labels } as unknown as Context;
  for (const { id, state } of resolved('xb').effective.coverage)
    if (state !== 'missing') expect(harmonisedName(context, id), id).not.toMatch(/\n|\.”/);
});
