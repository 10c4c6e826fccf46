import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { collectPageProblems } from './page-problems.ts';
import { makeProfileFolder, removeProfileFolder } from './profile-folder.ts';

/** Why there is no Electron to test with; undefined if there is one. A suite skips itself with it. */
export function findElectronLack(): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = override === undefined ? ['node_modules/electron/dist'] : [override];
  const names = ['electron', 'electron.exe', 'Electron.app'];
  if (!folders.some((folder) => names.some((name) => existsSync(join(folder, name)))))
    return 'Electron’s program is not here: node node_modules/electron/install.js';
  if (process.platform === 'linux' && (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') === '') return 'There is no display';
  return existsSync('out/main/shell.cjs') ? undefined : 'Bureau is not built: npm run build';
}

export type LaunchElectronOptions = { args?: string[]; profile?: string; expectedProblems?: RegExp[]; env?: Record<string, string> };

export type ElectronApp = {
  app: ElectronApplication;
  page: Page;
  profile: string;
  problems: string[];
  /** The process of core now; undefined between its death and its return. */
  findCorePid: () => Promise<number | undefined>;
  close: () => Promise<void>;
};

/** Starts the built Bureau in a real Electron on a profile of its own. */
export async function launchElectron(options: LaunchElectronOptions = {}): Promise<ElectronApp> {
  const profile = options.profile ?? makeProfileFolder();
  const app = await _electron.launch({
    args: ['.', '--profile', profile, ...(options.args ?? [])],
    env: { ...inheritEnv(), BUREAU_NODE: process.execPath, ...options.env },
  });
  const page = await app.firstWindow();
  const problems = collectPageProblems(page, options.expectedProblems);
  return {
    app,
    page,
    profile,
    problems,
    findCorePid: () => app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Bureau core')?.pid),
    close: async () => {
      await app.close();
      if (options.profile === undefined) removeProfileFolder(profile);
    },
  };
}

const inheritEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
