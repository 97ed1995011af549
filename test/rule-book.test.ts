/** `trm rules` and `trm explain` know every rule there is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import rules from '../src/commands/rules.ts';
import { BUILT_IN } from '../src/lint/built-in.ts';
import { RULES } from '../src/lint/rules/index.ts';
import { YAML_RULES } from '../src/model/reading/refusal.ts';
import { RULE_BOOK } from '../src/rule-book.ts';

test('every rule is listed once, in order, with a summary, a reason and a remedy', () => {
  const names = [...Object.keys(RULES), ...Object.keys(BUILT_IN), ...Object.keys(YAML_RULES)].sort();
  expect(RULE_BOOK.map(({ id }) => id)).toEqual(names);
  for (const { id, level, summary, why, fix } of RULE_BOOK) {
    expect(['error', 'warning', 'info'], id).toContain(level);
    for (const text of [summary, why, fix]) expect(text, id).toMatch(/^\S.*[.?!:]$/);
  }
});

test('what belongs to the form of sources cannot be changed; neither can the rules that say so', () => {
  const strict = RULE_BOOK.filter((rule) => rule.strict).map(({ id }) => id);
  expect(strict.filter((id) => id.startsWith('schema/')).length).toBe(
    RULE_BOOK.filter(({ id }) => id.startsWith('schema/')).length,
  );
  for (const id of Object.keys(RULES)) expect(strict.includes(id), id).toBe(RULES[id]?.strict === true);
});

test('trm rules prints them all, as text and as JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trm-'));
  const printed = async (format: string) => {
    const output = join(folder, format);
    expect(
      await rules.run([], {
        format: [format],
        output,
        workspace: join(import.meta.dirname, '../guidelines'),
      }),
    ).toBe(0);
    return readFileSync(output, 'utf8');
  };
  try {
    const lines = (await printed('text')).split('\n');
    const listed = JSON.parse(await printed('json')) as {
      rules: { rule: string; level: string; strict: boolean }[];
    };
    expect(listed.rules.map(({ rule }) => rule)).toEqual(RULE_BOOK.map(({ id }) => id));
    for (const { rule, level } of listed.rules) {
      const line = lines.find((one) => one.startsWith(`${rule} `));
      expect(line?.split(/ +/)[1], rule).toBe(level);
    }
    expect(lines.at(-2)).toMatch(new RegExp(`^${RULE_BOOK.length} rules\\.`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
