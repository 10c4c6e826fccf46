import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

const reports = process.env['BUREAU_REPORTS'];

const part = (name: string, timeout = 30_000, more: { globalSetup?: string; setupFiles?: string } = {}) => ({
  test: { name, ...more, include: [`tests/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: 120_000 },
});

const onePostgres = { globalSetup: 'tests/support/shared-postgres.ts' };
const sitesOnIt = { ...onePostgres, setupFiles: 'tests/support/use-shared-postgres.ts' };

// Browser and Electron tests are Playwright's (`playwright.config.ts`); these need only Node.
export default defineConfig({
  test: {
    projects: [part('unit'), part('core'), part('site', 60_000, onePostgres), part('sync', 120_000, sitesOnIt), part('fuzz', 120_000)],
    // One more than the cores that they are meant for: they wait a third of the time, for a disk or a socket.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // CI gathers the counts of each run from its own file.
    reporters: reports === undefined ? ['default'] : ['default', ['json', { outputFile: `${reports}/vitest.json` }]],
  },
});
