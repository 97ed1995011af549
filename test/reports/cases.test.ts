import { describe, expect, test } from 'vitest';
import { formatNames, loadReporter } from '../../src/report/reporter.ts';
import { caseNames, loadCase } from './load-case.ts';

describe.each(formatNames)('%s', (format) => {
  test.each(caseNames)('%s', async (name) => {
    const { report, options } = loadCase(name);
    const { print, ending } = await loadReporter(format);
    const printed = await print(report, options);
    await expect(printed).toMatchFileSnapshot(`./${format}/${name}.${ending.split('.').at(-1)}`);
  });
});
