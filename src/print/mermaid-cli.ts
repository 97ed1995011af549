/** mermaid-cli, where somebody installed it: it draws the same `.mmd` in a browser. */
import { join } from 'node:path';
import { findBrowser } from '../io/browser.ts';
import { findPackage } from '../io/package.ts';
import { isAdministrator, nodeProgram, run, withTemporaryFolder } from '../io/process.ts';
import { readFile } from '../io/read.ts';
import { writeFiles } from '../io/write.ts';
import { UsageError } from '../model/finding.ts';

const PACKAGE = '@mermaid-js/mermaid-cli';

/**
 * Pictures of charts, by their names.
 * @param charts Mermaid text by name
 * @param folders where to look for mermaid-cli, besides the folder that trm is installed in
 * @throws UsageError where it or a browser is missing, or where it fails
 */
export async function drawWithMermaid(
  charts: ReadonlyMap<string, string>,
  format: 'svg' | 'png' | 'pdf',
  folders: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const { cli, browser } = toolsFor(folders);
  return withTemporaryFolder(async (folder) => {
    const settings = join(folder, 'browser.json');
    const args = isAdministrator() ? ['--no-sandbox'] : [];
    writeFiles(new Map([[settings, JSON.stringify({ executablePath: browser, args })]]));
    const drawn = new Map<string, Uint8Array>();
    for (const [name, text] of charts) {
      const [from, to] = [join(folder, `${name}.mmd`), join(folder, `${name}.${format}`)];
      writeFiles(new Map([[from, text]]));
      const fit = format === 'pdf' ? ['--pdfFit'] : [];
      const ended = await run(nodeProgram, [cli, '-q', '-p', settings, '-i', from, '-o', to, ...fit], {
        folder,
        seconds: 120,
      });
      if (ended.code !== 0) {
        const [reason = ''] = ended.stderr.split('\n').filter((line) => line.trim() !== '');
        throw new UsageError(
          `mermaid-cli could not draw the chart "${name}": ${reason}`,
          'Leave out --engine mermaid: trm draws it itself.',
        );
      }
      drawn.set(name, readFile(to));
    }
    return drawn;
  });
}

function toolsFor(folders: readonly string[]): { cli: string; browser: string } {
  const own = 'Leave out --engine mermaid, and trm draws the chart itself, without a browser.';
  const found = findPackage(PACKAGE, ...folders);
  if (found === undefined) {
    throw new UsageError(
      `mermaid-cli is not installed here.`,
      `Install it beside your workspace: npm install ${PACKAGE}@11\n${own}`,
    );
  }
  const browser = findBrowser();
  if (browser === undefined) {
    throw new UsageError(
      'mermaid-cli needs a browser (Chromium, Chrome or Edge), and none was found.',
      `Name yours in the environment: PUPPETEER_EXECUTABLE_PATH=/path/to/chromium\n${own}`,
    );
  }
  return { cli: join(found, 'src/cli.js'), browser };
}
