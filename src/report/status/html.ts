import { notLookedAt } from '../../model/left-out.ts';
import { escapeMarkup } from '../../model/markup.ts';
import { STATE_WORDS } from '../../model/pins/state.ts';
import type { CountryStatus, Counts } from '../../model/status.ts';
import { CONTENT_POLICY, STYLE } from '../html-style.ts';
import {
  alterationLines,
  columnsFor,
  dueLine,
  factsOf,
  headOf,
  inPartLine,
  LEGEND,
  newerLine,
  nextStep,
  partName,
  pinnedDue,
  problemLine,
  type StatusReport,
  signOffLine,
  unpinnedLine,
  unreviewedLine,
} from './words.ts';

/** One self-contained page. */
export function statusHtml({ countries, left_out, as_of }: StatusReport, version: string): string {
  const others = left_out.map((one) => `<p><strong>${text(notLookedAt(one))}</strong></p>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(CONTENT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Status of the adaptations – trm</title>
<style>
${STYLE}th, td.key { overflow-wrap: normal; }
td.key { min-width: 9rem; }
td.count, th.count { text-align: end; overflow-wrap: normal; }
h3 { margin: 1.5rem 0 .5rem; }
.words { font-size: .9rem; }
tr.total { font-weight: 600; }
</style>
</head>
<body>
<main>
<h1>Status of the adaptations on ${as_of}</h1>
<p>${text(LEGEND)}</p>
${[...countries.map(country), ...others].join('\n')}
</main>
<footer><p>Made by trm ${text(version)}.</p></footer>
</body>
</html>
`;
}

const text = escapeMarkup;

function country(status: CountryStatus): string {
  const { country: code, digest, sign_offs, reservations, problems } = status;
  const said = [inPartLine(status), unreviewedLine(status), unpinnedLine(status), newerLine(status)];
  const facts = [
    ...factsOf(status).map(text),
    `digest of the text, to which sign-offs are bound: <code>${digest}</code>`,
    ...sign_offs.map((one) => text(`sign-off: ${signOffLine(one)}`)),
    alterations(status),
    `reservations below a floor: ${reservations}`,
    ...said.flatMap((line) => (line === undefined ? [] : [text(line)])),
    ...(problems > 0 ? [`<strong>${text(problemLine(status))}</strong>`] : []),
  ];
  const due = pinnedDue(status);
  const next = nextStep(status);
  const rows = due.map(
    (one) =>
      `<tr><td><strong>${one.state}</strong><br><span class="words">${text(STATE_WORDS[one.state])}</span></td><td class="key"><code>${text(one.key)}</code></td><td>${text(dueLine(one))}</td></tr>`,
  );
  const open =
    next === undefined
      ? ''
      : `<h3>Due (${due.length})</h3>\n<table><thead><tr><th scope="col">State</th><th scope="col">Decision</th><th scope="col">What</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n<p>Next: <code>${text(next)}</code></p>\n`;
  return `<section aria-labelledby="${code}">
<h2 id="${code}">${text(headOf(status))}</h2>
<ul>${facts.map((fact) => `<li>${fact}</li>`).join('')}</ul>
${counts(status)}
${open}</section>`;
}

function alterations(status: CountryStatus): string {
  const lines = alterationLines(status);
  if (lines.length === 0) return 'no alterations';
  return `alterations, of measures and of their parts<ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`;
}

function counts(status: CountryStatus): string {
  const shown = columnsFor(status);
  const row = (name: string, values: Counts, kind = '') =>
    `<tr${kind}><th scope="row">${text(name)}</th>${shown.map(([key]) => `<td class="count">${values[key]}</td>`).join('')}</tr>`;
  const head = shown.map(([, name]) => `<th scope="col" class="count">${name}</th>`).join('');
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>
${status.parts.map((part) => row(partName(part), part)).join('\n')}
${row('Total', status.total, ' class="total"')}
</tbody></table>`;
}
