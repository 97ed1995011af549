import { isTooDeep } from '../../../model/nesting.ts';
import { textsIn } from '../../../model/texts.ts';
import type { Rule } from '../../rule.ts';

/** A tag, also one that is not closed; a comment or declaration. `<https://…>` is a link, `\\<` a sign. */
const HTML = /(?<!\\)<(?:\/?[a-z][a-z0-9-]*(?:[\s/>]|$)|[!?])/i;
const PICTURE = /!\[[^\]]*\][([]/;
const LINK = /\]\(\s*<?(?!https?:|mailto:|tel:|#)\S|<(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]+:/i;

const rule: Rule = {
  level: 'error',
  summary:
    'Texts hold Markdown: no HTML, no pictures, links only to web pages, mail, telephone and elements.',
  why: 'HTML does not print, and could carry what nobody sees; a picture would be missing from the print.',
  fix: 'Write it in words. A `<` that is meant as such is written `\\<`.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    for (const { kind, value } of unit.loaded) {
      // What was pinned stands in the baseline, and is looked at there.
      if (kind === 'pins') continue;
      for (const text of textsIn(value)) {
        const { value: words } = text;
        const what =
          words.includes('<') && HTML.test(words)
            ? 'HTML'
            : words.includes('![') && PICTURE.test(words)
              ? 'A picture'
              : (words.includes('](') || words.includes('<')) && LINK.test(words)
                ? 'A link that is neither to a web page, mail, telephone nor an element'
                : isTooDeep(words)
                  ? 'A quotation or list more than 20 levels deep'
                  : undefined;
        if (what)
          yield {
            node: text.node,
            key: text.key,
            message: `${what} stands in this text.`,
            help: what === 'HTML' ? rule.fix : 'Write it in words.',
            ...(text.element && { element: text.element }),
          };
      }
    }
  },
};

export default rule;
