import type { Finding } from '../../model/finding.ts';
import { escapeMarkup } from '../../model/markup.ts';
import { oneLine } from '../../model/visible.ts';
import { type Frame, type FrameLine, Framer } from '../code-frame.ts';
import { CONTENT_POLICY, STYLE } from '../html-style.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { byFile, select } from '../summary.ts';
import { count, moreText, NOT_CHECKED, placeText, skippedLines, verdict } from '../words.ts';

/** One self-contained page for quality assurance: no script, nothing loaded, readable on paper. */
export const reporter: Reporter = {
  ending: '.html',
  contentType: 'text/html; charset=utf-8',
  print(report, options) {
    const { open, suppressed, more } = select(report, options);
    const framer = new Framer(options.sourceText, report.findings);
    const skipped = skippedLines(report);
    const groups = [...byFile(open)];
    const main = [
      '<h1>Findings</h1>',
      ...verdict(report, options).map(
        (line, index) => `<p${index === 0 ? ' class="verdict"' : ''}>${text(line)}</p>`,
      ),
    ];
    if (skipped.length > 0) main.push(section('not-checked', NOT_CHECKED, list(skipped.map(text))));
    if (groups.length > 1) {
      const links = groups.map(
        ([file, { length }], index) =>
          `<a href="#file-${index + 1}">${fileName(file)}</a> (${count(length, 'problem')})`,
      );
      main.push(`<nav aria-labelledby="files"><h2 id="files">Files</h2>${list(links)}</nav>`);
    }
    for (const [index, [file, findings]] of groups.entries()) {
      const articles = findings.map((finding) => article(finding, framer, options));
      main.push(`<section aria-labelledby="file-${index + 1}">`);
      main.push(`<h2 id="file-${index + 1}">${fileName(file)}</h2>`, ...articles, '</section>');
    }
    if (more > 0) main.push(`<p>${text(moreText(more))}</p>`);
    if (suppressed.length > 0) main.push(section('suppressed', 'Suppressed', suppressedTable(suppressed)));
    return page(main, options.toolVersion);
  },
};

function page(main: readonly string[], version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(CONTENT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Findings – trm</title>
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

function article(finding: Finding, framer: Framer, options: ReportOptions): string {
  const { at, level, rule, element, message, help, related = [] } = finding;
  const frame = at && framer.frame(at);
  const meta = options.ruleMeta(rule);
  const place = at ? `<span class="place">line ${at.start.line}, column ${at.start.column}</span>` : '';
  const lines = [
    `<article class="${level}">`,
    `<h3><span class="level">${level}</span> ${prose(message)}</h3>`,
    `<p class="facts">${place} <code>${text(rule)}</code>${element === undefined ? '' : ` <code>${text(element)}</code>`}</p>`,
  ];
  if (frame) lines.push(framePre(frame));
  if (help !== undefined) lines.push(`<p class="help"><strong>Help:</strong> ${prose(help)}</p>`);
  if (related.length > 0) {
    lines.push(
      list(related.map((other) => `See <code>${text(placeText(other.at))}</code>: ${prose(other.message)}`)),
    );
  }
  if (meta) {
    lines.push(
      `<details><summary>Why this is asked</summary><p>${prose(meta.summary)}</p><p>${prose(meta.why)}</p>${link(meta.helpUri)}</details>`,
    );
  }
  return [...lines, '</article>'].join('\n');
}

function framePre({ lines, continuesTo }: Frame): string {
  const rows = lines.map((line) => `<span class="number">${line.number}</span> ${lineMarkup(line)}`);
  if (continuesTo !== undefined) rows.push(`… to line ${continuesTo}`);
  return `<pre tabindex="0"><code>${rows.join('\n')}</code></pre>`;
}

function lineMarkup({ before, marked, after, inRange, hidden }: FrameLine): string {
  if (hidden) return '<em>(not shown: it may hold a restricted value)</em>';
  const point = marked === '' ? ' class="point"' : '';
  const middle = inRange ? `<mark${point}>${escapeMarkup(marked)}</mark>` : '';
  return `<bdi>${escapeMarkup(before)}${middle}${escapeMarkup(after)}</bdi>`;
}

function suppressedTable(findings: readonly Finding[]): string {
  const rows = findings.map(({ rule, element, at, message, suppressed }) => {
    const cells = [
      `<code>${text(rule)}</code>${element === undefined ? '' : ` <code>${text(element)}</code>`}`,
      at ? `<code>${text(placeText(at))}</code>` : '',
      prose(message),
      prose(suppressed?.reason ?? ''),
      prose(suppressed?.by ?? ''),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = ['Rule, element', 'Place', 'Finding', 'Reason', 'By'].map(
    (name) => `<th scope="col">${name}</th>`,
  );
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${text(title)}</h2>\n${content}\n</section>`;
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function fileName(file: string | undefined): string {
  return file === undefined ? 'The workspace as a whole' : `<code>${text(file)}</code>`;
}

/** Only web addresses become links. */
function link(address: string | undefined): string {
  if (address === undefined || !/^https?:\/\//.test(address)) return '';
  return `<p><a href="${text(address)}">More about this rule</a></p>`;
}

function text(value: string): string {
  return escapeMarkup(oneLine(value));
}

/** Words of any language, whose direction must not spill over into what stands beside them. */
function prose(value: string): string {
  return `<bdi>${text(value)}</bdi>`;
}
