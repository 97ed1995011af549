import { measuresOf } from '../../replaced.ts';
import type { Rule } from '../../rule.ts';

const ANSWERS = {
  what: 'what is done and to what end (`what`)',
  when: 'when (`when`)',
  who: 'who is responsible (`who`)',
  how: 'how, step by step (`how`)',
  children: 'what differs for children (`children`)',
};

const rule: Rule = {
  level: 'error',
  summary: 'A measure answers what, when, who and how, and says what differs for children.',
  why: 'Whoever opens the page at night needs all four answers; a page that is silent about children is read as if they were adults.',
  fix: 'Write the missing answer; `children: {no_difference: …}` says why nothing differs.',
  on: ['baseline', 'nation', 'theme'],
  *check(unit) {
    for (const measure of measuresOf(unit)) {
      const missing = (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).filter(
        (field) => measure[field] === undefined,
      );
      if (missing.length > 0)
        yield {
          node: measure,
          key: 'title',
          element: measure.id,
          message: `The measure “${measure.title}” does not say ${missing.map((field) => ANSWERS[field]).join('; ')}.`,
          help: missing.includes('children') ? rule.fix : 'Write the missing answer.',
        };
    }
  },
};

export default rule;
