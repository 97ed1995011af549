/** A browser of the machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A browser of the Chromium family: the one named in the environment, else one in its usual place. */
export function findBrowser(): string | undefined {
  const { PUPPETEER_EXECUTABLE_PATH: named, PROGRAMFILES = 'C:\\Program Files' } = process.env;
  const usual = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
      join(`${PROGRAMFILES} (x86)`, 'Microsoft/Edge/Application/msedge.exe'),
    ],
  }[process.platform as string] ?? [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ];
  return [named ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}
