/** What a copy for review marks, in HTML: signs with their names, and notes. */
import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type * as tree from '../tree.ts';
import { element } from './element.ts';

/** A sign that stands alone has its word as a name. */
export const sign = ({ kind, shape, label }: tree.Signed): Element =>
  element('span', { className: ['sign', kind], role: 'img', ariaLabel: label }, shape);

/** A note with its signs, old and new, and the reasons. @param inner writes what a node holds */
export function revision(node: tree.Revision, inner: (nodes: readonly Nodes[]) => ElementContent[]): Element {
  const value = (own: tree.RevisionValue | undefined, name: string) =>
    own &&
    element(
      'p',
      { className: [name] },
      element('span', { className: ['tense'] }, `${own.label} `),
      element('bdi', {}, inner(own.children)),
    );
  return element(
    'div',
    { className: node.gone ? ['revision', 'gone'] : ['revision'], role: 'note' },
    node.margin &&
      element(
        'span',
        { className: ['margin'], ariaHidden: 'true' },
        signsIn(node).map((one) => element('span', { className: ['sign', one.kind] }, one.shape)),
      ),
    node.lines.map((line) =>
      element(
        'div',
        {},
        element(
          'p',
          {},
          line.signs.map((one) =>
            element(
              'strong',
              { className: ['sign', one.kind] },
              element('span', { ariaHidden: 'true' }, `${one.shape} `),
              `${one.label} `,
            ),
          ),
          inner(line.says),
        ),
        value(line.before, 'was'),
        value(line.after, 'now'),
      ),
    ),
    inner(node.children),
  );
}

/** The signs of all lines, each once. */
const signsIn = ({ lines }: tree.Revision): tree.Signed[] => [
  ...new Map(lines.flatMap(({ signs }) => signs).map((one) => [one.kind, one])).values(),
];
