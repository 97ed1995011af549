/** The guideline that we ship: complete, closed, and as its sources have it. Asked of the model, not of lint alone. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { citationsCarriedOut, citationsOfMeasure, covers } from '../src/model/coverage.ts';
import { elementsOf, elementsOfLayer } from '../src/model/element.ts';
import { type Flow, flowOf, reachable, stuck } from '../src/model/flow.ts';
import type { Handover, Measure, SopSource, Step } from '../src/model/generated/types.ts';
import { type Guideline, guidelineOf, type Loaded, type Nation, nationOf } from '../src/model/guideline.ts';
import { referencesIn } from '../src/model/reference.ts';
import {
  citationParts,
  involvedOf,
  isDecision,
  targetOfAnswer,
  timingsOf,
  titleOfStep,
  toolOf,
  whoOf,
} from '../src/model/short-form.ts';
import { textsIn } from '../src/model/texts.ts';
import { checkWorkspace } from '../src/workspace/check-workspace.ts';
import { filesIn, type Read, readFiles, shown } from './rules/workspace.ts';

const folder = join(import.meta.dirname, '../guidelines');

let read: Read;
let loaded: Loaded[];
let guideline: Guideline;
let nation: Nation;
let measures: Measure[];
let steps: Step[];
let handovers: Handover[];
let flow: Flow;

beforeAll(async () => {
  read = await readFiles(filesIn(folder));
  loaded = read.loaded;
  guideline = guidelineOf(loaded);
  nation = nationOf('xa', loaded);
  measures = guideline.sops.flatMap((sop) => (sop.phases ?? []).flatMap((phase) => phase.measures));
  steps = measures.flatMap((measure) => measure.how ?? []);
  handovers = measures.flatMap((measure) => measure.handovers ?? []);
  flow = flowOf(guideline);
});

test('lint finds nothing, on a day on which the contacts are fresh', async () => {
  const { report } = await checkWorkspace(folder, { today: '2026-11-23' });
  expect(report.findings.map(shown)).toEqual([]);
  expect(report.complete).toBe(true);
});

describe('as the source has it', () => {
  test('five SOPs with their names, in their order', () => {
    expect(guideline.sops.map((sop) => sop.title)).toEqual([
      'Identification',
      'First assistance and protection',
      'Long-term assistance and social inclusion',
      'Return and social inclusion',
      'Criminal and civil proceedings',
    ]);
  });

  test('the preliminary phase: four measures and thirteen steps, word for word', () => {
    const phase = guideline.sops[0]?.phases?.[0];
    expect(phase?.title).toBe('Preliminary');
    expect(phase?.measures.map((measure) => [measure.title, measure.how?.map(titleOfStep)])).toEqual([
      [
        'Initial referral',
        [
          'Referring the presumed trafficked person to the first point of notification',
          'Assessing if the presumed trafficked person is a minor',
          'Appointing the guardian if presumed victim is/assumed to be a minor',
        ],
      ],
      [
        'Access to basic needs and information',
        [
          'Explaining to the presumed trafficked person his/her rights/responsibilities & available assistance',
          'Assessing imminent threat',
          'Assessing urgent needs',
          'Determining safety measures',
        ],
      ],
      [
        'Early risk assessment',
        [
          'Assessing imminent risks and determining safety and well-being measures',
          'Inquiring on urgent needs',
          'Addressing urgent needs/requests of the presumed trafficked person',
        ],
      ],
      [
        'Language interpretation and cultural mediation',
        [
          'Providing translation/interpretation between assistance providers/police and the presumed trafficked person',
          'Informing interpreters/cultural mediators regarding their roles',
          'Informing the presumed trafficked persons regarding their rights and the role of the interpreter/cultural mediator',
        ],
      ],
    ]);
  });

  test('its titles are marked as quoted, and as coming from the source', () => {
    const { byId } = elementsOf(guideline);
    for (const measure of guideline.sops[0]?.phases?.[0]?.measures ?? []) {
      for (const part of [measure, ...(measure.how ?? [])]) {
        expect(part.verbatim, part.id).toBe(true);
        expect(byId.get(part.id)?.provenance?.kind, part.id).toBe('source');
      }
    }
  });

  test('a minor: yes, no, or unsure, which counts as yes', () => {
    const step = steps.find((one) => titleOfStep(one).endsWith('is a minor')) as Step;
    expect(Object.keys(step.answers ?? {}).sort()).toEqual(['no', 'unsure', 'yes']);
    expect(step.answers?.unsure).toEqual({ as: 'yes' });
    expect(targetOfAnswer(step, 'unsure')).toBe(targetOfAnswer(step, 'yes'));
  });

  test('interpretation runs throughout the other three', () => {
    const [first, , third, fourth] = guideline.sops[0]?.phases?.[0]?.measures ?? [];
    expect(fourth?.throughout).toEqual({ from: first?.id, to: third?.id });
  });

  test('the recovery and reflection period lasts at least thirty days from reasonable grounds', () => {
    const period = measures.find((measure) => /recovery and reflection/i.test(measure.title));
    expect(timingsOf(period?.when)).toContainEqual(
      expect.objectContaining({ min: 30, unit: 'calendar-days', from: 'reasonable-grounds' }),
    );
  });
});

describe('every measure', () => {
  test('there are enough of them, with enough steps', () => {
    expect(measures.length).toBeGreaterThanOrEqual(30);
    expect(steps.length).toBeGreaterThanOrEqual(110);
    for (const sop of guideline.sops) expect(sop.phases?.length, sop.title).toBeGreaterThan(0);
  });

  test('answers what, when, who, how, and says what differs for children', () => {
    for (const measure of measures) {
      expect(measure.what, measure.id).toBeTruthy();
      expect(timingsOf(measure.when).length, measure.id).toBeGreaterThan(0);
      expect(whoOf(measure.who).responsible.length, measure.id).toBeGreaterThan(0);
      expect(measure.how?.length, measure.id).toBeGreaterThan(0);
      expect(measure.children, measure.id).toBeDefined();
    }
  });

  test('carries out an article', () => {
    for (const measure of measures) expect(citationsOfMeasure(measure).length, measure.id).toBeGreaterThan(0);
  });

  test('has a question or a few for an assessment', () => {
    for (const measure of measures) {
      expect(measure.indicators?.length, measure.id).toBeGreaterThanOrEqual(1);
      expect(measure.indicators?.length, measure.id).toBeLessThanOrEqual(3);
    }
  });

  test('has recommendations, and tools that are there', () => {
    for (const measure of measures) {
      expect(measure.recommendations?.length, measure.id).toBeGreaterThan(0);
      for (const tool of measure.tools ?? [])
        expect(Object.keys(guideline.forms), measure.id).toContain(toolOf(tool).form);
    }
    const named = new Set(
      loaded.flatMap((source) =>
        referencesIn(source.kind, source.value).flatMap(({ to, value }) => (to === 'form' ? value : [])),
      ),
    );
    expect(Object.keys(guideline.forms).filter((form) => !named.has(form))).toEqual([]);
  });
});

describe('every step', () => {
  test('has an actor of the register', () => {
    for (const step of steps) {
      expect(involvedOf(step.by).length, step.id).toBeGreaterThan(0);
      for (const { actor } of involvedOf(step.by)) expect(guideline.actors, step.id).toHaveProperty(actor);
    }
  });

  test('is reached, and from each a way leads to an exit or to the end', () => {
    const reached = reachable(flow);
    expect([...flow.measureOf.keys()].filter((node) => !reached.has(node))).toEqual([]);
    expect([...stuck(flow)]).toEqual([]);
  });

  test('every branch closes: each answer leads to something that is there', () => {
    const edges = [...flow.edges.values()].flat();
    expect(edges.length).toBeGreaterThan(steps.length);
    expect(edges.filter((edge) => edge.to === undefined)).toEqual([]);
    for (const step of steps.filter(isDecision))
      for (const answer of Object.keys(step.answers))
        expect(targetOfAnswer(step, answer), `${step.id} ${answer}`).toBeDefined();
  });

  test('every exit is used', () => {
    const reached = reachable(flow);
    expect([...flow.exits].filter((exit) => !reached.has(exit))).toEqual([]);
  });

  test('the flow goes through all five SOPs', () => {
    const reached = reachable({ ...flow, throughout: [] });
    for (const sop of guideline.sops) {
      const own = (sop.phases ?? []).flatMap((phase) => phase.measures).filter((one) => !one.throughout);
      expect(own.length).toBeGreaterThan(0);
      for (const measure of own) expect(reached, measure.id).toContain(measure.how?.[0]?.id);
    }
  });
});

describe('law', () => {
  const citations = () =>
    loaded.flatMap((source) =>
      referencesIn(source.kind, source.value).filter((one) => one.to === 'citation'),
    );

  test('every article cited is in the register', () => {
    expect(citations().length).toBeGreaterThan(200);
    for (const { value } of citations()) {
      const { instrument, number } = citationParts(value);
      expect(Object.keys(guideline.instruments), value).toContain(instrument);
      expect(Object.keys(guideline.instruments[instrument]?.articles ?? {}), value).toContain(number);
    }
  });

  test('the articles that are required are those that an omission would be measured by', () => {
    const required = guideline.front.required_articles ?? [];
    const has = (start: string) => required.some((one) => one === start || one.startsWith(`${start}(`));
    for (const number of [10, 11, 12, 13, 14, 15, 16, 17, 26, 28, 30])
      expect(has(`cets-197 art. ${number}`), `cets-197 art. ${number}`).toBe(true);
    for (const number of ['8', '11', '11a', '12', '13', '14', '15', '16', '17'])
      expect(has(`eu-2011-36 art. ${number}`), `eu-2011-36 art. ${number}`).toBe(true);
    for (const number of [6, 7, 8]) expect(has(`palermo-2000 art. ${number}`)).toBe(true);
    expect(required.filter((one) => one.startsWith('unicef-')).length).toBeGreaterThan(10);
  });

  test('every required article is carried out by a measure', () => {
    const done = [...citationsCarriedOut(guideline)].filter(([, by]) => by.some((id) => id.startsWith('m')));
    const open = (guideline.front.required_articles ?? []).filter(
      (required) => !done.some(([citation]) => covers(citation, required)),
    );
    expect(open).toEqual([]);
  });

  test('each instrument says for whom it binds, and when that was checked', () => {
    for (const [key, instrument] of Object.entries(guideline.instruments)) {
      expect(instrument.checked, key).toBeDefined();
      for (const bound of Object.values(instrument.bound ?? {})) expect(bound.checked, key).toBeDefined();
    }
  });
});

describe('across borders', () => {
  test('every SOP has a handover', () => {
    for (const sop of guideline.sops) expect(handoversOf(sop).length, sop.title).toBeGreaterThan(0);
  });

  test('each has consent, a deadline or the reason for none, an answer to silence, and stops', () => {
    for (const handover of handovers) {
      expect(handover.consent, handover.id).toBeDefined();
      expect(handover.deadline ?? handover.text, handover.id).toBeDefined();
      expect(handover.no_answer, handover.id).toBeTruthy();
      expect(handover.never_if, handover.id).toBeDefined();
      expect(handover.via, handover.id).toBeDefined();
      expect(handover.from, handover.id).not.toBe(handover.to);
      expect(handover.given_to_person?.length, handover.id).toBeGreaterThan(0);
      expect(handover.about_person, handover.id).toBeDefined();
    }
  });

  function handoversOf(sop: SopSource): Handover[] {
    return (sop.phases ?? []).flatMap((phase) => phase.measures.flatMap((one) => one.handovers ?? []));
  }
});

describe('walk-throughs', () => {
  test('every SOP has one, with a story at each step', () => {
    for (const sop of guideline.sops) {
      expect(sop.walk_throughs?.length, sop.title).toBeGreaterThan(0);
      for (const walk of sop.walk_throughs ?? []) {
        for (const stop of walk.path) expect(stop.story, `${walk.id} ${stop.at}`).toBeTruthy();
      }
    }
  });

  test('each takes only ways that there are, and ends where it says', () => {
    const throughout = new Set(flow.throughout.flatMap((one) => (one.how ?? []).map((step) => step.id)));
    for (const walk of guideline.sops.flatMap((sop) => sop.walk_throughs ?? [])) {
      const path = walk.path.filter((stop) => !throughout.has(stop.at));
      // What has been opened: where measures run side by side, several steps at once.
      let open = new Set([path[0]?.at]);
      for (const stop of path) {
        expect(open, `${walk.id}: ${stop.at}`).toContain(stop.at);
        open = new Set([...open].filter((one) => one !== stop.at));
        const ways = flow.edges.get(stop.at) ?? [];
        const taken = ways.filter((way) => way.answer === undefined || way.answer === stop.answer);
        expect(taken.length, `${walk.id}: ${stop.at} ${stop.answer ?? ''}`).toBeGreaterThan(0);
        for (const way of taken) open.add(way.to);
      }
      expect(walk.ends, walk.id).toBeDefined();
      const end = (walk.ends as string).replace(/^exit:/, '');
      const sop = guideline.sops.find((one) => one.id === end);
      const first = sop?.phases?.flatMap((phase) => phase.measures).find((one) => !one.throughout);
      expect(open, `${walk.id} ends`).toContain(first?.how?.[0]?.id ?? end);
    }
  });
});

describe('nothing real', () => {
  test('every telephone number is from the range that is kept free for fiction', () => {
    let count = 0;
    for (const { file, value } of loaded) {
      for (const { value: text, field } of textsIn(value)) {
        if (field === 'ref') continue;
        for (const [number] of text.matchAll(/(?<![\w-])\+[0-9][0-9 ()-]{5,}[0-9]/g)) {
          count++;
          expect(number.replace(/[^\d+]/g, ''), file).toMatch(/^\+442079460\d{3}$/);
        }
      }
    }
    expect(count).toBeGreaterThan(5);
  });

  test('mailboxes and pages of contacts are of domains that cannot be', () => {
    const channels = Object.values(nation.contacts).flatMap((contact) => contact.channels);
    expect(channels.length).toBeGreaterThan(10);
    for (const { email, web } of channels) {
      if (email) expect(email).toMatch(/@[a-z0-9-]+\.example$/);
      if (web) expect(new URL(web).hostname).toMatch(/\.example$/);
    }
  });

  test('the country does not exist', () => {
    expect(guideline.countries[nation.code]?.fictional).toBe(true);
    expect(nation.adaptation?.sample).toBe(true);
  });

  test('the sample country has contacts of every class', () => {
    const classes = Object.values(nation.contacts).map((contact) => contact.class ?? 'named-bodies');
    expect([...new Set(classes)].sort()).toEqual(['named-bodies', 'practitioners', 'public']);
  });
});

describe('provenance', () => {
  test('every element says, or inherits, where it comes from and whether it was checked', () => {
    const themes = loaded.flatMap((source) => (source.kind === 'theme' ? [source.value] : []));
    const all = [
      elementsOf(guideline),
      elementsOfLayer(nation.adaptation),
      ...themes.map((theme) => elementsOfLayer(theme as Nation['adaptation'])),
    ].flatMap(({ byId, doubles }) => [...byId.values(), ...doubles]);
    expect(all.length).toBeGreaterThan(600);
    for (const element of all) {
      expect(element.provenance?.kind, element.id).toBeDefined();
      expect(element.provenance?.checked, element.id).toBeDefined();
    }
  });

  test('what comes from a source names it', () => {
    for (const { id, provenance } of elementsOf(guideline).byId.values())
      if (provenance?.kind === 'source' || provenance?.kind === 'found')
        expect(provenance.ref, id).toBeTruthy();
  });

  test('a good practice names its source and its country', () => {
    for (const practice of measures.flatMap((measure) => measure.good_practices ?? [])) {
      expect(practice.provenance.ref, practice.id).toBeTruthy();
      expect(practice.country ?? practice.text, practice.id).toBeTruthy();
    }
  });

  test('registers have a provenance as well', () => {
    const kinds = ['guideline', 'sop', 'actors', 'instruments', 'sources', 'glossary', 'countries', 'form'];
    for (const { kind, file, value } of loaded)
      if (kinds.includes(kind)) expect((value as { provenance?: unknown }).provenance, file).toBeDefined();
  });

  test('it is a sample, and says so', () => {
    expect(guideline.front.sample).toBe(true);
    expect(guideline.front.preface).toMatch(/sample/);
  });
});
