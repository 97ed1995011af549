import { textsIn } from '../../../model/texts.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'Texts use none of the words that the glossary asks to avoid.',
  why: 'Words that blame or label stay with the person; the same word must mean the same on every page.',
  fix: 'Use the preferred term. Titles quoted from a source carry `verbatim: true` and are left alone.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    const avoided = Object.entries(unit.guideline.terms).flatMap(([, term]) =>
      (term.avoid ?? []).map((one) => ({
        word: typeof one === 'string' ? one : one.word,
        because: typeof one === 'string' ? undefined : one.because,
        term: term.term,
      })),
    );
    if (avoided.length === 0) return;
    // The longest first: "trafficking victim" says more than "victim".
    const words = avoided
      .map(({ word }) => word.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&'))
      .sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu');
    // What this does not find, the exact pattern does not either; it is far quicker to make and to run.
    const some = new RegExp(words.join('|'), 'iu');
    const byWord = new Map(avoided.map((one) => [one.word.toLowerCase(), one]));
    for (const { kind, value } of unit.loaded) {
      // The glossary names what it avoids; sources and instruments are quoted by their titles.
      if (kind === 'glossary' || kind === 'sources' || kind === 'instruments' || kind === 'pins') continue;
      if ((value as { lang?: string }).lang !== unit.guideline.front.lang) continue;
      for (const text of textsIn(value)) {
        if (!PROSE.has(text.field) && !REGISTERS.has(text.within)) continue;
        const node = text.node as { verbatim?: boolean };
        if (node.verbatim && (text.key === 'title' || text.key === 'do' || text.key === 'ask')) continue;
        if (!some.test(text.value)) continue;
        for (const [found, word = ''] of text.value.matchAll(pattern)) {
          const entry = byWord.get(word.toLowerCase());
          if (entry)
            yield {
              node: text.node,
              key: text.key,
              message: `“${found}” is to be avoided${entry.because ? `: ${entry.because}` : '.'}`,
              help: `The glossary has “${entry.term}” instead.`,
              ...(text.element && { element: text.element }),
            };
        }
      }
    }
  },
};

/** Fields that hold words for readers; keys and references are none. */
const PROSE = new Set([
  'title',
  'subtitle',
  'text',
  'what',
  'do',
  'ask',
  'chart',
  'note',
  'also',
  'instead',
  'no_difference',
  'preface',
  'how_to_use',
  'label',
  'help',
  'reason',
  'gist',
  'story',
  'does',
  'does_not',
  'accepts',
  'no_answer',
  'if',
  'meanwhile',
  'plural',
  'short',
  'word',
  'children',
  'when',
  'deadline',
  'reply',
  'recommendations',
  'records',
  'fields',
  'options',
  'columns',
  'covered_by',
  'replacement',
  'not_applicable',
  'withdrawal',
  'ground',
  'unit',
  'post',
  'deputy',
]);

/** Registers whose entries may be a text alone, under a key of its own. */
const REGISTERS = new Set(['events', 'stops', 'ways', 'information', 'answers', 'values', 'areas', 'terms']);

export default rule;
