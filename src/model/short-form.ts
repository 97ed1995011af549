/** The short forms that the grammar allows an editor, read as what they stand for. */
import type {
  ActorInvolved,
  Actors,
  ActorsInvolved,
  Answer,
  CarriedOut,
  Children,
  Consent,
  Duration,
  InformationItem,
  Recommendation,
  RegisterEntry,
  Step,
  Timing,
  Tool,
  Who,
} from './generated/types.ts';

/** One or many, as a list. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

export type Involved = Exclude<ActorInvolved, string>;

export function involvedOf(value: ActorsInvolved | Actors | undefined): Involved[] {
  return listOf(value as ActorInvolved | ActorInvolved[] | undefined).map((one) =>
    typeof one === 'string' ? { actor: one } : one,
  );
}

export interface Responsibility {
  responsible: Involved[];
  involved: Involved[];
  side: readonly string[];
  note?: string;
}

export function whoOf(who: Who | undefined): Responsibility {
  if (who === undefined) return { responsible: [], involved: [], side: [] };
  if (typeof who === 'string') return { responsible: [{ actor: who }], involved: [], side: [] };
  return {
    responsible: involvedOf(who.responsible),
    involved: involvedOf(who.involved),
    side: listOf(who.side as string | string[] | undefined),
    ...(who.note !== undefined && { note: who.note }),
  };
}

export function timingsOf(timing: Timing | undefined): readonly Duration[] {
  if (timing === undefined) return [];
  if (typeof timing === 'string') return [{ text: timing }];
  return listOf(timing as Duration | Duration[]);
}

export function isDecision(step: Step): step is Step & { ask: string; answers: Record<string, Answer> } {
  return step.ask !== undefined;
}

/** The line by which a step is known: what is done, or what is asked. */
export function titleOfStep(step: Step): string {
  return step.do ?? step.ask ?? '';
}

export type FullAnswer = Exclude<Answer, string>;

export function answerOf(answer: Answer): FullAnswer {
  return typeof answer === 'string' ? { then: answer } : answer;
}

/** Where an answer leads; one that is treated `as` another leads where that one leads. */
export function targetOfAnswer(step: Step, key: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const answer = step.answers?.[at];
    if (answer === undefined) return undefined;
    const full = answerOf(answer);
    if (full.as === undefined) return full.then ?? 'next';
    at = full.as;
  }
  return undefined;
}

export type FullConsent = Exclude<Consent, string>;

export function consentOf(consent: Consent): FullConsent {
  return typeof consent === 'string' ? { level: consent as FullConsent['level'] } : consent;
}

export function toolOf(tool: Tool): Exclude<Tool, string> {
  return typeof tool === 'string' ? { form: tool } : tool;
}

export function childrenOf(children: Children): Exclude<Children, string> {
  return typeof children === 'string' ? { also: children } : children;
}

export function recommendationOf(recommendation: Recommendation): Exclude<Recommendation, string> {
  return typeof recommendation === 'string' ? { text: recommendation } : recommendation;
}

export function informationOf(item: InformationItem): Exclude<InformationItem, string> {
  return typeof item === 'string' ? { item } : item;
}

/** Printed title of an entry of a register; undefined where there is no such entry. */
export function titleOfEntry(entry: RegisterEntry | undefined): string | undefined {
  return typeof entry === 'string' ? entry : entry?.title;
}

/** Citations of instruments among what an element carries out. */
export function citationsOf(carriesOut: readonly CarriedOut[] | undefined): string[] {
  return (carriesOut ?? []).filter((one): one is string => typeof one === 'string');
}

export type Mapping = Exclude<CarriedOut, string>;

/** Elements of the guideline among what an element of a structure of its own carries out. */
export function mappingsOf(carriesOut: readonly CarriedOut[] | undefined): Mapping[] {
  return (carriesOut ?? []).filter((one): one is Mapping => typeof one !== 'string');
}

export interface CitationParts {
  instrument: string;
  /** `art`, `rec`, `para`, `principle`, `guideline`, `standard` or `preamble`. */
  division: string;
  /** `13(1)`; a range as written: `10(3)-10(4)`. */
  number: string;
}

/** Takes `cets-197 art. 13(1)` apart. */
export function citationParts(citation: string): CitationParts {
  const [instrument = '', division = '', number = ''] = citation.split(' ');
  return { instrument, division: division.replace('.', ''), number };
}
