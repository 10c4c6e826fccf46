import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BrowserContext, Page } from '@playwright/test';
import { shareChromium } from './chromium.ts';
import { collectPageProblems } from './page-problems.ts';
import { makeProfileFolder, removeProfileFolder } from './profile-folder.ts';

export type LaunchWebOptions = { args?: string[]; profile?: string; expectedProblems?: RegExp[]; env?: Record<string, string> };

export type WebApp = {
  page: Page;
  context: BrowserContext;
  profile: string;
  /** Errors of the page since the start: a test ends by expecting none. */
  problems: string[];
  /** Origin of the page, without the token. */
  url: () => string;
  /** Ends the process of core and host as a power cut would. */
  kill: () => Promise<void>;
  /** Starts again on the same profile and opens the page anew. */
  restart: (args?: string[]) => Promise<void>;
  close: () => Promise<void>;
};

/** Starts Bureau's loopback host on a profile of its own, and opens its page in Chromium. */
export async function launchWeb(options: LaunchWebOptions = {}): Promise<WebApp> {
  const profile = options.profile ?? makeProfileFolder();
  const browser = await shareChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  // A key that a page not yet there has missed is told in a minute, at the line that waits for it, not at the end of the test's time.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems = collectPageProblems(page, options.expectedProblems);
  let host = await startWebHost(profile, options.args, options.env);
  await page.goto(host.address);
  const end = async (signal: NodeJS.Signals) => {
    if (host.child.exitCode !== null || host.child.signalCode !== null) return;
    host.child.kill(signal);
    await once(host.child, 'exit');
  };
  return {
    page,
    context,
    profile,
    problems,
    url: () => new URL(host.address).origin,
    kill: () => end('SIGKILL'),
    restart: async (args = options.args) => {
      await end('SIGKILL');
      host = await startWebHost(profile, args, options.env);
      await page.goto(host.address);
    },
    close: async () => {
      await context.close();
      await end('SIGTERM');
      if (options.profile === undefined) removeProfileFolder(profile);
    },
  };
}

export type WebHost = { child: ChildProcess; /** With its token: works once. */ address: string };

/** The host alone, without a browser. */
export async function startWebHost(profile: string, args: string[] = [], env: Record<string, string> = {}): Promise<WebHost> {
  const child = spawn(process.execPath, ['src-main/web/main.ts', '--no-open', '--profile', profile, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.startsWith('http://127.0.0.1:')) resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`The host stopped before it printed its address (${code})`)));
  });
  return { child, address };
}
