import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from '@playwright/test';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export async function findChromium(): Promise<string> {
  const system = process.env['BUREAU_CHROMIUM'] ?? systemBrowsers.find((path) => existsSync(path));
  return system ?? (await sparticuz.executablePath());
}

/** The computer's own browser, else the one that comes from npm (Linux): a test needs no download of its own. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    // Chromium refuses its sandbox to root and in most containers.
    args: ['--no-sandbox', '--disable-gpu', '--lang=fr-FR', '--force-color-profile=srgb', '--font-render-hinting=none'],
  });
}

let shared: Promise<Browser> | undefined;

/** The browser of this process of tests, ended with it: what one test looks at, another sees nothing of, in a context of its own. */
export function shareChromium(): Promise<Browser> {
  shared ??= launchChromium();
  return shared;
}
