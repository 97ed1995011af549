import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../src/model/finding.ts';
import { oneLine, visible } from '../../src/model/visible.ts';
import { type FormatName, loadReporter } from '../../src/report/reporter.ts';
import { optionsWith } from './load-case.ts';

interface Words {
  message: string;
  help: string;
  rule: string;
  element: string;
  file: string;
  reason: string;
  skipped: string;
  source: string;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '"',
          "'",
          '&',
          '\n',
          '\r',
          '\u2028',
          '::',
          '%0A',
          '%',
          ',',
          '`',
          '``',
          '*',
          '_',
          '[',
          '](x)',
          '|',
        ],
        ...[
          '\\',
          '# ',
          '- ',
          '\n\n',
          '    ',
          '@team',
          '#12',
          '<!--',
          '-->',
          ']]>',
          '<script>',
          '</code>',
          '~~',
          '&lt;',
        ],
        ...[
          '\u001b[31m',
          '\u0000',
          '\u202e',
          '\u2066',
          '\ud800',
          '\udc00',
          '\ufeff',
          '\ufffe',
          'x',
          'é',
          '語',
          'م',
          '{0}',
        ],
      ),
    )
    .map((parts) => parts.join('')),
);
const named = hostile.filter((text) => oneLine(text) !== '');

const words: fc.Arbitrary<Words> = fc.record({
  message: named,
  help: named,
  rule: named,
  element: named,
  file: named,
  reason: named,
  skipped: named,
  source: named.map((text) => `x${oneLine(text).slice(0, 30)}`),
});
const tame: Words = {
  message: 'a',
  help: 'b',
  rule: 'c',
  element: 'd',
  file: 'e',
  reason: 'f',
  skipped: 'g',
  source: 'xh',
};

function reportOf({ message, help, rule, element, file, reason, skipped, source }: Words): Report {
  const at = {
    file,
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: source.length + 1, offset: source.length },
  };
  const finding: Finding = {
    rule,
    level: 'error',
    message,
    help,
    element,
    at,
    related: [{ message, at }],
    fingerprint: '0123456789ab',
  };
  return {
    findings: [finding, { ...finding, suppressed: { reason, by: reason } }],
    files: 1,
    complete: false,
    skipped: [skipped],
  };
}

async function print(format: FormatName, given: Words): Promise<string> {
  const options = optionsWith({ sourceText: () => given.source });
  return (await loadReporter(format)).print(reportOf(given), options);
}

function holds(check: (given: Words) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(words, check), { numRuns: 300 });
}

describe('whatever the words of a finding are', () => {
  test('json gives them back', () =>
    holds(async (given) => {
      const printed = JSON.parse(await print('json', given));
      expect([...printed.findings, ...printed.suppressed]).toEqual(reportOf(given).findings);
    }));

  test('sarif and gitlab are JSON, and sarif addresses are relative', () =>
    holds(async (given) => {
      expect(JSON.parse(await print('gitlab', given))).toHaveLength(2);
      const [run] = JSON.parse(await print('sarif', given)).runs;
      const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
      expect(uri).toMatch(/^[\w.!~*'()%/-]+$/);
      expect(run.results).toHaveLength(2);
    }));

  test('github reads one command a finding, with the words of the finding', () =>
    holds(async (given) => {
      const lines = (await print('github', given)).split(/[\r\n]/);
      expect(lines.filter((line) => /^\s*::/.test(line))).toHaveLength(2);
      const [, properties, data] = /^::error ([^:]*)::(.*)$/.exec(lines[0]!)!;
      expect(properties!.split(',').map((property) => property.split('=')[0])).toEqual([
        ...['file', 'line', 'endLine', 'col', 'endColumn', 'title'],
      ]);
      const unescaped = data!.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
      expect(unescaped.startsWith(visible(given.message))).toBe(true);
    }));

  test.each(['html', 'junit'] as const)('%s has the same tags', (format) =>
    holds(async (given) => {
      const tags = (markup: string) =>
        Array.from(markup.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/"[^"]*"/g, '""'));
      const printed = await print(format, given);
      expect(tags(printed)).toEqual(tags(await print(format, tame)));
      expect(printed).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(printed).toMatch(/^[\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );

  test('markdown has the same structure', () =>
    holds(async (given) => {
      const structure = (markdown: string) => {
        const types: string[] = [];
        const visit = (node: { type: string; value?: string; children?: object[] }) => {
          if (node.type === 'text' || node.value === '<!-- -->') return;
          types.push(node.type === 'html' ? node.value! : node.type);
          for (const child of node.children ?? []) visit(child as typeof node);
        };
        visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
        return types;
      };
      expect(structure(await print('markdown', given))).toEqual(structure(await print('markdown', tame)));
    }));

  test('text has no control or reordering characters, and indents what it quotes', () =>
    holds(async (given) => {
      const printed = await print('text', given);
      expect(printed).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      const headings = printed.split('\n').filter((line) => /^\S/.test(line));
      expect(headings).toHaveLength(4);
    }));
});
