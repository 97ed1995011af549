/** How each node of the document tree becomes HTML. Looks are in `templates/print/page.css`. */
import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { Options } from 'remark-rehype';
import type * as tree from '../tree.ts';
import { element } from './element.ts';
import { revision, sign } from './revision.ts';

type Handlers = NonNullable<Options['handlers']>;
interface State {
  all(parent: { type: string; children: Nodes[] }): ElementContent[];
}

/** Handlers for one page. They hold the depth of the section being written, for headings in order. */
export function handlers(): Handlers {
  let depth = 0;
  const inner = (state: State, children: readonly Nodes[]): ElementContent[] =>
    state.all({ type: 'root', children: [...children] });
  const label = (text: string): Element => element('p', { className: ['label'] }, text);
  const marks = (node: { marks?: tree.Mark[] }): Element[] => (node.marks ?? []).map(mark);
  const signs = (node: { signs?: tree.Signed[] }): Element | undefined =>
    node.signs && element('span', { className: ['margin'] }, node.signs.map(sign));
  const heading = (level: number, ...children: Parameters<typeof element>[2][]): Element =>
    element(`h${Math.min(level, 6)}`, {}, ...children);
  const facts = (state: State, entries: tree.Entry[], look: string): Element =>
    element(
      'dl',
      { className: [look] },
      entries.map((entry) =>
        element(
          'div',
          { id: entry.id },
          element('dt', {}, inner(state, entry.term)),
          element('dd', {}, inner(state, entry.children)),
        ),
      ),
    );
  const labelled = (state: State, node: tree.Labelled): Element =>
    element(
      'div',
      {},
      element('p', { className: ['label'] }, node.label, node.signs?.map(sign)),
      inner(state, node.children),
    );

  const own: { [kind: string]: (state: State, node: never) => ElementContent | undefined } = {
    section(state, node: tree.Section) {
      depth = node.depth;
      const title = heading(
        node.depth + 1,
        node.number !== undefined && element('span', { className: ['number'] }, `${node.number} `),
        element('span', { lang: node.titleLang, dir: node.titleDir }, node.title),
        marks(node),
      );
      const kicker = node.kicker !== undefined && element('p', { className: ['kicker'] }, node.kicker);
      const children = inner(state, node.children);
      depth = node.depth - 1;
      const names = [
        node.role,
        ...(node.accent === undefined ? [] : [`accent-${node.accent}`]),
        ...(node.joined ? ['joined'] : []),
      ];
      return element(
        'section',
        { className: names, id: node.id },
        element('div', { className: ['opening'] }, kicker, title, signs(node)),
        children,
      );
    },
    card: (state, node: tree.Card) =>
      element(
        'div',
        { className: ['card'] },
        node.children.map((cell) => labelled(state, cell)),
      ),
    labelled: (state, node: tree.Labelled) => labelled(state, node),
    columns: (state, node: tree.Columns) =>
      element(
        'div',
        { className: ['columns'] },
        node.children.map((cell) => labelled(state, cell)),
      ),
    steps: (state, node: tree.Steps) =>
      element(
        'div',
        {},
        label(node.label),
        element(
          'ol',
          { className: ['steps'], role: 'list' },
          node.children.map((step) =>
            step.type === 'step'
              ? stepItem(state, step)
              : element(
                  'li',
                  {},
                  revision(step, (nodes) => inner(state, nodes)),
                ),
          ),
        ),
      ),
    box: (state, node: tree.Box) =>
      element(
        'div',
        { className: ['box', node.kind], role: 'note', ariaLabel: node.label },
        label(node.label),
        inner(state, node.children),
      ),
    handover: (state, node: tree.Handover) =>
      element(
        'div',
        { className: ['handover'], id: node.id },
        label(node.label),
        element('p', { className: ['name'] }, node.title, marks(node), signs(node)),
        inner(state, node.stops),
        facts(state, node.facts, 'facts'),
        element('div', { className: ['halves'] }, labelled(state, node.given), labelled(state, node.about)),
        inner(state, node.children),
      ),
    revision: (state, node: tree.Revision) => revision(node, (nodes) => inner(state, nodes)),
    carriesOut: (state, node: tree.CarriesOut) =>
      element(
        'p',
        { className: ['carries-out'] },
        element('span', {}, element('strong', {}, node.label), ' ', inner(state, node.children)),
        element('span', { className: ['id'] }, node.id),
      ),
    chart: (_state, node: tree.Chart) =>
      element(
        'figure',
        { id: node.id },
        element('figcaption', { className: ['label'] }, node.caption),
        element('div', { className: ['picture'], dataChart: node.id }),
      ),
    inWords: (state, node: tree.InWords) =>
      element('div', { className: ['in-words'] }, label(node.label), inner(state, node.children)),
    contact: (state, node: tree.Contact) =>
      element(
        'div',
        { className: ['contact'], id: node.id },
        element('p', { className: ['class'] }, node.classLabel),
        heading(depth + 2, node.title),
        node.subtitle !== undefined && element('p', {}, node.subtitle),
        element(
          'dl',
          { className: ['facts', 'channels'] },
          node.channels.map((channel) =>
            element(
              'div',
              {},
              element('dt', {}, channel.kind),
              element(
                'dd',
                {},
                element('bdi', { dir: 'ltr' }, channel.value),
                channel.warning !== undefined && element('strong', {}, ` ${channel.warning}`),
                channel.note !== undefined && element('span', {}, ` ${channel.note}`),
              ),
            ),
          ),
        ),
        facts(state, node.facts, 'facts'),
        element(
          'p',
          { className: node.expired ? ['verified', 'expired'] : ['verified'] },
          `${node.verified} `,
          element('strong', {}, node.relyUntil),
        ),
      ),
    definitions: (state, node: tree.Definitions) => facts(state, node.children, node.look),
    grid: (state, node: tree.Grid) =>
      element(
        'div',
        { className: ['scroll'] },
        element(
          'table',
          node.blank ? { className: ['blank-rows'] } : {},
          node.caption !== '' && element('caption', { className: ['label'] }, node.caption),
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              node.head.map((cell) => element('th', { scope: 'col' }, inner(state, cell))),
            ),
          ),
          element(
            'tbody',
            {},
            node.rows.map((row) =>
              element(
                'tr',
                {},
                row.map((cell, at) =>
                  at === 0
                    ? element('th', { scope: 'row' }, inner(state, cell))
                    : element('td', {}, inner(state, cell)),
                ),
              ),
            ),
          ),
        ),
      ),
    fields: (_state, node: tree.Fields) =>
      element('dl', { className: ['fields'] }, node.children.map(blankField)),
    mark: (_state, node: tree.Mark) => mark(node),
    small: (state, node: tree.Small) => element('small', {}, inner(state, node.children)),
    crossReference: (state, node: tree.CrossReference) =>
      element('a', { href: `#${node.target}` }, inner(state, node.children)),
  };

  function stepItem(state: State, node: tree.Step): Element {
    return element(
      'li',
      { id: node.id },
      element('span', { className: ['badge'] }, node.number),
      element(
        'div',
        {},
        element('p', { className: ['name'] }, inner(state, node.title), marks(node), signs(node)),
        element(
          'p',
          { className: ['actor'] },
          [node.actor, ...(node.tags ?? [])].filter(Boolean).join(' · '),
        ),
        inner(state, node.children),
        node.answers.length > 0 &&
          element(
            'ul',
            { className: ['answers'], role: 'list' },
            node.answers.map((answer) =>
              element(
                'li',
                {},
                element('span', answer.label === '' ? {} : { className: ['pill'] }, answer.label),
                element('span', { className: ['arrow'], ariaHidden: 'true' }),
                element('span', {}, inner(state, answer.children)),
              ),
            ),
          ),
      ),
    );
  }

  return Object.fromEntries(
    Object.entries(own).map(([kind, write]) => [
      kind,
      (state: unknown, node: unknown) => write(state as State, node as never),
    ]),
  );
}

const mark = (node: tree.Mark): Element => element('span', { className: ['mark', node.kind] }, node.label);

function blankField(field: tree.Field): Element {
  if (field.kind === 'tick') {
    return element(
      'div',
      { className: ['ticked'] },
      element('dt', {}, element('span', { className: ['tick'], ariaHidden: 'true' }), field.label),
    );
  }
  const blank =
    field.kind === 'choice'
      ? element(
          'ul',
          { className: ['choices'], role: 'list' },
          (field.choices ?? []).map((choice) =>
            element('li', {}, element('span', { className: ['tick'], ariaHidden: 'true' }), choice),
          ),
        )
      : element('span', { className: ['blank', field.kind] });
  return element(
    'div',
    {},
    element('dt', {}, field.label, field.hint !== undefined && element('small', {}, field.hint)),
    element('dd', {}, blank),
  );
}
