import { defineConfig } from '@playwright/test';

const folder = process.env['BUREAU_REPORTS'];
const reports = folder === undefined ? undefined : `${folder}/${process.env['BUREAU_REPORT'] ?? 'web'}.json`;

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  timeout: 180_000,
  // Three at a time on two cores, for they wait a third of the time: each waits longer for what it expects.
  expect: { timeout: 30_000 },
  workers: 3,
  globalSetup: './tests/support/browser-setup.ts',
  forbidOnly: process.env['CI'] !== undefined,
  // CI gathers the counts of each run from its own file.
  reporter: reports === undefined ? [['list']] : [['list'], ['json', { outputFile: reports }]],
  outputDir: 'test-results',
  projects: [
    { name: 'web', testDir: 'tests/e2e/web' },
    { name: 'electron', testDir: 'tests/e2e/electron', workers: 1 },
    { name: 'security', testDir: 'tests/security', workers: 1 },
  ],
});
