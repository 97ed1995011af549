import type { Finding } from '../../model/finding.ts';
import { code, escaped } from '../../model/plain-markdown.ts';
import type { Reporter } from '../reporter.ts';
import { byFile, select } from '../summary.ts';
import { moreText, NOT_CHECKED, placeText, skippedLines, verdict } from '../words.ts';

/** GitHub-flavoured Markdown, to be posted on a pull request; no source lines, those are beside it there. */
export const reporter: Reporter = {
  ending: '.md',
  contentType: 'text/markdown; charset=utf-8',
  print(report, options) {
    const { open, suppressed, more } = select(report, options);
    const [first, ...rest] = verdict(report, options);
    const parts = ['## trm: findings'];
    if (first !== undefined) parts.push(`**${escaped(first)}**`, ...rest.map(escaped));
    const skipped = skippedLines(report);
    if (skipped.length > 0) {
      parts.push(
        `> [!WARNING]\n> ${NOT_CHECKED}\n${skipped.map((line) => `> - ${escaped(line)}`).join('\n')}`,
      );
    }
    for (const [file, findings] of byFile(open)) {
      parts.push(`### ${file === undefined ? 'The workspace as a whole' : code(file)}`);
      parts.push(findings.map(item).join('\n'));
    }
    if (more > 0) parts.push(moreText(more));
    if (suppressed.length > 0) {
      const items = suppressed.map(suppressedItem).join('\n');
      parts.push(`<details>\n<summary>Suppressed, with reasons</summary>\n\n${items}\n\n</details>`);
    }
    return `${parts.join('\n\n')}\n`;
  },
};

function item({ at, level, message, help, rule, element, related = [] }: Finding): string {
  const place = at ? `line ${at.start.line}, column ${at.start.column}: ` : '';
  const names = element === undefined ? code(rule) : `${code(rule)}, ${code(element)}`;
  const lines = [`- **${level}** ${place}${escaped(message)} (${names})`];
  if (help !== undefined) lines.push(`  - help: ${escaped(help)}`);
  for (const other of related) lines.push(`  - see ${code(placeText(other.at))}: ${escaped(other.message)}`);
  return lines.join('\n');
}

function suppressedItem({ at, rule, element, message, suppressed }: Finding): string {
  const names = [rule, element, at && placeText(at)].filter((name) => name !== undefined).map(code);
  const by = suppressed?.by === undefined ? '' : ` (${escaped(suppressed.by)})`;
  return `- ${names.join(', ')}: ${escaped(message)} — reason: ${escaped(suppressed?.reason ?? '')}${by}`;
}
