import { textsIn } from '../../../model/texts.ts';
import type { Rule } from '../../rule.ts';

const HTML = /<(?:\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?|!--)>?/i;
const PICTURE = /!\[[^\]]*\]\(/;
const SCRIPT = /\]\(\s*(?!https?:|mailto:|tel:|#)[a-z][a-z0-9+.-]*:/i;

const rule: Rule = {
  level: 'error',
  summary:
    'Texts hold Markdown: no HTML, no pictures, links only to web pages, mail, telephone and elements.',
  why: 'HTML does not print, and could carry what nobody sees; a picture would be missing from the print.',
  fix: 'Write it in words. A `<` that is meant as such is written `\\<`.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    for (const { value } of unit.loaded) {
      for (const text of textsIn(value)) {
        const { value: words } = text;
        const what =
          words.includes('<') && HTML.test(words)
            ? 'HTML'
            : words.includes('![') && PICTURE.test(words)
              ? 'A picture'
              : words.includes('](') && SCRIPT.test(words)
                ? 'A link of an unknown kind'
                : undefined;
        if (what)
          yield {
            node: text.node,
            key: text.key,
            message: `${what} stands in this text.`,
            help: rule.fix,
            ...(text.element && { element: text.element }),
          };
      }
    }
  },
};

export default rule;
