/** The guideline that we ship agrees with itself: for whom a guardian acts, who consents for a child, and whether the parts of a time fit into it. */
import { expect, test } from 'vitest';
import type { Duration, Handover, Measure, Scope, Step } from '../src/model/generated/types.ts';
import { guidelineOf } from '../src/model/guideline.ts';
import { consentOf, involvedOf, listOf, timingsOf, whoOf } from '../src/model/short-form.ts';
import { shipped } from './model/shipped.ts';

const measures = guidelineOf(shipped('baseline')).sops.flatMap((sop) =>
  (sop.phases ?? []).flatMap((phase) => phase.measures),
);
const CHILDREN = ['child', 'assumed-child'];

/** Reached only by an answer that a person may be a child. */
const FOR_CHILDREN = new Set(['s29', 's30', 's31', 's32', 's33', 's34']);
/** Reached only by an answer that a person is an adult. */
const FOR_ADULTS = new Set(['s304']);

const forChildren = (...scopes: (Scope | undefined)[]): boolean =>
  scopes.some((scope) => {
    const ages = listOf(scope?.age);
    return ages.length > 0 && ages.every((age) => CHILDREN.includes(age));
  });

test('an adult has no guardian: where one takes part, it is for children', () => {
  const open = measures.flatMap((measure) => {
    const { responsible, involved } = whoOf(measure.who);
    const places = [
      { at: measure.id, actors: [...responsible, ...involved], scope: undefined },
      ...(measure.how ?? [])
        .filter((step) => !FOR_CHILDREN.has(step.id))
        .map((step) => ({
          at: step.id,
          actors: [...involvedOf(step.by), ...involvedOf(step.with)],
          scope: step.applies_to,
        })),
      ...(measure.handovers ?? []).map((handover) => ({
        at: handover.id,
        actors: [...involvedOf(handover.sends), ...involvedOf(handover.receives)],
        scope: undefined,
      })),
    ];
    return places.flatMap(({ at, actors, scope }) =>
      actors
        .filter(
          ({ actor, applies_to }) =>
            actor === 'guardian' && !forChildren(measure.applies_to, scope, applies_to),
        )
        .map(() => at),
    );
  });
  expect(open).toEqual([]);
});

test('whoever acts in a step, or sends, is named in the measure', () => {
  const missing = measures.flatMap((measure) => {
    const { responsible, involved } = whoOf(measure.who);
    const named = new Set([...responsible, ...involved].map(({ actor }) => actor));
    const acting = [
      ...(measure.how ?? []).flatMap((step) =>
        involvedOf(step.by).map(({ actor }) => ({ at: step.id, actor })),
      ),
      ...(measure.handovers ?? []).flatMap((one) =>
        involvedOf(one.sends).map(({ actor }) => ({ at: one.id, actor })),
      ),
    ];
    return acting.filter(({ actor }) => !named.has(actor)).map(({ at, actor }) => `${at} ${actor}`);
  });
  expect(missing).toEqual([]);
});

test('where a person consents, the guardian consents with a child, or a child needs no consent for its protection', () => {
  const open = measures
    .filter((measure) => !forChildren(measure.applies_to))
    .flatMap((measure): (Step | Handover)[] => [...(measure.how ?? []), ...(measure.handovers ?? [])])
    .filter(({ id, consent }) => consent && consentOf(consent).level !== 'none' && !FOR_ADULTS.has(id))
    .filter(({ consent }) => (consentOf(consent!).by ?? 'person') === 'person')
    .filter(({ variants }) => !variants?.some((one) => one.set?.consent && forChildren(one.applies_to)))
    .map(({ id }) => id);
  expect(open).toEqual([]);
});

test('the first variant that fits counts: what protects an asylum seeker stands before what is for children', () => {
  const wrong = measures
    .flatMap((measure): (Step | Handover)[] => [...(measure.how ?? []), ...(measure.handovers ?? [])])
    .filter(({ variants = [] }) => {
      const asylum = variants.findIndex((one) => listOf(one.applies_to?.status).includes('asylum-seeker'));
      const child = variants.findIndex((one) => forChildren(one.applies_to));
      return asylum >= 0 && child >= 0 && child < asylum;
    })
    .map(({ id }) => id);
  expect(wrong).toEqual([]);
});

/** Working days that begin on a Friday: the longest stretch of calendar days that they take, holidays apart. */
const calendarDays = (workingDays: number): number =>
  workingDays === 0 ? 0 : 7 * Math.floor((workingDays - 1) / 5) + ((workingDays - 1) % 5) + 3;

const WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 };
const workingDaysOf = (one: Duration | undefined): number =>
  one?.unit === 'working-days' ? (one.max ?? 0) : 0;

test('asking, waiting, reminding and telling fit into the time of the measure', () => {
  let looked = 0;
  const over = measures.flatMap((measure: Measure) =>
    timingsOf(measure.when).flatMap((whole) => {
      if (whole.max === undefined || (whole.unit !== 'working-days' && whole.unit !== 'calendar-days'))
        return [];
      const told = (measure.how ?? [])
        .flatMap((step) => timingsOf(step.when))
        .filter((one) => one.from === 'answer-received')
        .map(workingDaysOf);
      return (measure.handovers ?? []).flatMap((handover) => {
        const sent = timingsOf(handover.deadline)[0];
        if (sent?.from !== whole.from) return [];
        looked++;
        const more = /(\w+) more working days/.exec(handover.no_answer ?? '')?.[1];
        const days =
          workingDaysOf(sent) +
          workingDaysOf(timingsOf(handover.reply)[0]) +
          (more === undefined ? 0 : WORDS[more]!) +
          Math.max(0, ...told);
        const taken = whole.unit === 'working-days' ? days : calendarDays(days);
        return taken > whole.max! ? [`${handover.id}: ${taken} ${whole.unit} in ${whole.max}`] : [];
      });
    }),
  );
  expect(over).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(5);
});

test('whoever does not travel to a hearing can still be heard by video in time', () => {
  const handover = (id: string) =>
    measures.flatMap((one) => one.handovers ?? []).find((one) => one.id === id);
  const invitation = timingsOf(handover('h44')?.deadline)[0]?.min ?? 0;
  const answer = calendarDays(workingDaysOf(timingsOf(handover('h44')?.reply)[0]));
  const video = timingsOf(handover('h42')?.deadline)[0]?.min ?? 0;
  expect(video).toBeGreaterThan(0);
  expect(invitation - answer).toBeGreaterThanOrEqual(video);
});
