import { leftOutLine } from '../../model/left-out.ts';
import { escapeMarkup } from '../../model/markup.ts';
import { oneLine } from '../../model/visible.ts';
import type { Change, Difference } from '../diff.ts';
import type { DiffFormat } from '../format.ts';
import { CONTENT_POLICY, STYLE } from '../html-style.ts';
import { markChange, type Segment, unwrapped } from '../marks.ts';
import { byGroup, closingLines, declaredLines, factsLine, headlines, MARKS } from '../summary.ts';

/** One self-contained page, old and new side by side: no script, nothing loaded, readable on paper. */
export const format: DiffFormat = {
  ending: '.html',
  print(difference, { toolVersion }) {
    const [first = '', ...rest] = headlines(difference);
    const groups = byGroup(difference.changes);
    const main = [
      '<h1>Changes</h1>',
      `<p class="verdict">${text(first)}</p>`,
      ...rest.map((line) => `<p>${text(line)}</p>`),
    ];
    if (groups.length > 1) {
      const links = groups.map(
        ({ title, changes }, index) =>
          `<li><a href="#group-${index + 1}">${prose(title)}</a> (${changes.length})</li>`,
      );
      main.push(
        `<nav aria-labelledby="where"><h2 id="where">Where</h2><ul>\n${links.join('\n')}\n</ul></nav>`,
      );
    }
    for (const [index, { title, changes }] of groups.entries()) {
      const id = `group-${index + 1}`;
      main.push(
        `<section aria-labelledby="${id}">\n<h2 id="${id}">${prose(title)}</h2>`,
        table(changes, difference),
        '</section>',
      );
    }
    main.push(...closingLines(difference).map((line) => `<p>${text(line)}</p>`));
    return page(`${difference.after} compared with ${difference.before}`, main, toolVersion);
  },
  printLeftOut(one, { toolVersion }) {
    const main = ['<h1>Changes</h1>', `<p class="verdict">${text(leftOutLine(one, 'compared'))}</p>`];
    if (one.next !== undefined) main.push(`<p>${text(one.next)}</p>`);
    return page(`${one.country} not compared`, main, toolVersion);
  },
};

function table(changes: readonly Change[], { before, after }: Difference): string {
  const rows = changes.map((change, at) => row(change, changes[at - 1]));
  return `<table>
<colgroup><col class="what"><col><col></colgroup>
<thead><tr><th scope="col">Change</th><th scope="col">${text(before)}</th><th scope="col">${text(after)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function row(change: Change, previous: Change | undefined): string {
  const { fact, id, says, at, before, after } = change;
  const below = fact.authority === 'below-floor' ? ' below' : '';
  const declared = declaredLines(change, previous).map(
    ([label, words]) => `<dt>${text(label)}</dt><dd>${prose(words)}</dd>`,
  );
  const what = [
    `<p class="says"><span class="sign">${MARKS[fact.direction]}</span> ${prose(says)}</p>`,
    at === undefined ? '' : `<p>at ${prose(at)}</p>`,
    `<p class="facts${below}">${text(factsLine(change))} <code>${text(id)}</code></p>`,
    declared.length > 0 ? `<dl>${declared.join('')}</dl>` : '',
  ];
  const marked = markChange(change);
  const old = marked
    ? segments(marked.before, 'del')
    : before === undefined
      ? NONE
      : `<p>${whole(before)}</p>`;
  const now = marked ? segments(marked.after, 'ins') : after === undefined ? NONE : `<p>${whole(after)}</p>`;
  return `<tr class="${fact.direction}"><td>${what.join('')}</td><td>${old}</td><td>${now}</td></tr>`;
}

const NONE = '<p class="none">–</p>';

function segments(list: readonly Segment[], tag: 'del' | 'ins'): string {
  const parts = list.map(({ text: words, changed }) => {
    const shown = escapeMarkup(words);
    return changed && shown !== '' ? `<${tag}>${shown}</${tag}>` : shown;
  });
  return `<p><bdi>${parts.join('')}</bdi></p>`;
}

function page(title: string, main: readonly string[], version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(CONTENT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} – trm</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${main.join('\n')}
</main>
<footer><p>Made by trm ${text(version)}.</p></footer>
</body>
</html>
`;
}

const text = (value: string): string => escapeMarkup(oneLine(value));

/** Words of any language, whose direction must not spill over into what stands beside them. */
const prose = (value: string): string => `<bdi>${text(value)}</bdi>`;

const whole = (value: string): string => `<bdi>${escapeMarkup(unwrapped(value))}</bdi>`;
