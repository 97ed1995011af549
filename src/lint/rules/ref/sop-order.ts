import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Every SOP stands in the order of `guideline.yaml`.',
  why: 'The order gives the printed numbers; an SOP that is not named would stand at the end without anyone having decided so.',
  fix: 'Add the id of the SOP to `sops` in `guideline.yaml`.',
  on: ['baseline'],
  *check({ guideline }) {
    const listed = new Set(guideline.front.sops);
    for (const sop of guideline.sops) {
      if (!listed.has(sop.id))
        yield {
          node: sop,
          key: 'id',
          element: sop.id,
          message: `${sop.title} (\`${sop.id}\`) is not in the order of \`guideline.yaml\`.`,
          help: `Add \`${sop.id}\` to \`sops\`.`,
        };
    }
  },
};

export default rule;
