/** How elements of each kind nest, and what they may be altered in. */
import type { ElementKind } from '../element.ts';
import { FIELDS, REQUIRED } from '../generated/fields.ts';
import type { Alteration } from '../generated/types.ts';

/** Where elements of a kind stand: list of the parent, and kinds of parents. No parent: the guideline or its front. */
interface Nesting {
  list: string;
  parents: readonly ElementKind[];
  /** Name of its definition in the schemas. */
  shape: keyof typeof FIELDS;
  /** Its key in `add` and `replace`. */
  part?: keyof NonNullable<Alteration['replace']>;
}

export const NESTING: Record<ElementKind, Nesting> = {
  sop: { list: 'sops', parents: [], shape: 'sop' },
  phase: { list: 'phases', parents: ['sop'], shape: 'phase', part: 'phase' },
  section: { list: 'sections', parents: ['section'], shape: 'section' },
  measure: { list: 'measures', parents: ['phase', 'section'], shape: 'measure', part: 'measure' },
  step: { list: 'how', parents: ['measure'], shape: 'step', part: 'step' },
  handover: { list: 'handovers', parents: ['measure'], shape: 'handover', part: 'handover' },
  exit: { list: 'exits', parents: [], shape: 'exit', part: 'exit' },
  safeguard: { list: 'safeguards', parents: ['measure'], shape: 'safeguardItem', part: 'safeguard' },
  recommendation: { list: 'recommendations', parents: ['measure'], shape: 'recommendation' },
  'good-practice': {
    list: 'good_practices',
    parents: ['measure'],
    shape: 'goodPractice',
    part: 'good_practice',
  },
  indicator: { list: 'indicators', parents: ['measure'], shape: 'indicator', part: 'indicator' },
  principle: { list: 'principles', parents: [], shape: 'principle' },
  'walk-through': { list: 'walk_throughs', parents: ['sop'], shape: 'walkThrough' },
};

const KIND_OF_PART = new Map(
  Object.entries(NESTING).flatMap(([kind, { part }]) => (part ? [[part, kind as ElementKind]] : [])),
);

/** The one element that `add` or `replace` holds. */
export function partOf(
  holder: NonNullable<Alteration['replace']>,
): { kind: ElementKind; key: string; node: { id: string } } | undefined {
  for (const [part, kind] of KIND_OF_PART) {
    const node = holder[part as keyof typeof holder];
    if (node) return { kind, key: part as string, node };
  }
  return undefined;
}

export const fieldsOf = (kind: ElementKind): readonly string[] => FIELDS[NESTING[kind].shape];
export const isRequired = (kind: ElementKind, field: string): boolean =>
  (REQUIRED[NESTING[kind].shape] as readonly string[]).includes(field);
export const hasVariants = (kind: ElementKind): boolean => fieldsOf(kind).includes('variants');

/** "a step": for messages. */
export const kindInWords = (kind: ElementKind): string =>
  `${/^[aeiou]/.test(kind) || kind === 'sop' ? 'an' : 'a'} ${kind === 'sop' ? 'SOP' : kind.replace('-', ' ')}`;
