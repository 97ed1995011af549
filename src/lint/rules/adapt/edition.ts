import { didYouMean } from '../../../model/nearest.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'The edition that a country adapts is at hand.',
  why: 'Without its edition nobody can say what a national text means, what it leaves out, and what it may not go below.',
  fix: 'Copy the file of the edition into `editions/`, or correct its name.',
  on: ['nation'],
  *check(unit) {
    const adaptation = unit.nation?.adaptation;
    const name = adaptation?.edition;
    if (!adaptation || name === undefined || unit.edition !== 'missing') return;
    const help = didYouMean(name, unit.editions);
    yield {
      node: adaptation,
      key: 'edition',
      message: `There is no edition \`${name}\`.`,
      help: help ?? rule.fix,
    };
  },
};

export default rule;
