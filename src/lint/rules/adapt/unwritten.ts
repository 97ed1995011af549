import { isUnwritten } from '../../../model/derive/placeholder.ts';
import { addedBy } from '../../../model/pins/subject.ts';
import type { Problem, Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Nothing is left for somebody to write: no reason and no cover of a need begins with three dots.',
  why: 'Who is sent another way than in other countries, and who has to explain it, is owed the reason; and a need that nobody covers stays open.',
  fix: 'Write the sentence in place of the dots.',
  on: ['theme', 'nation'],
  *check(unit) {
    for (const alteration of (unit.theme ?? unit.nation?.adaptation)?.alterations ?? []) {
      const element = alteration.on ?? addedBy(alteration)?.id;
      const { reason, gist, omit, not_applicable } = alteration;
      const about = element === undefined ? {} : { element };
      const open = (node: object, key: string, text: string | undefined, message: string): Problem[] =>
        text !== undefined && isUnwritten(text) ? [{ node, key, message, help: rule.fix, ...about }] : [];
      yield* open(alteration, 'reason', reason, 'The reason of this alteration is still to be written.');
      yield* open(
        alteration,
        'gist',
        gist,
        'The line in English for reviewers abroad is still to be written.',
      );
      if (omit)
        yield* open(
          omit,
          'covered_by',
          omit.covered_by,
          'Who or what covers the need instead is still to be written.',
        );
      if (not_applicable)
        yield* open(
          not_applicable,
          'replacement',
          not_applicable.replacement,
          'What is done instead is still to be written.',
        );
    }
  },
};

export default rule;
