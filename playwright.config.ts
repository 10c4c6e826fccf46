import { defineConfig } from '@playwright/test';

const folder = process.env['BUREAU_REPORTS'];
const reports = folder === undefined ? undefined : `${folder}/${process.env['BUREAU_REPORT'] ?? 'web'}.json`;

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  // CI gathers the counts of each run from its own file.
  reporter: reports === undefined ? [['list']] : [['list'], ['json', { outputFile: reports }]],
  outputDir: 'test-results',
  projects: [
    { name: 'web', testDir: 'tests/e2e/web' },
    { name: 'electron', testDir: 'tests/e2e/electron' },
    { name: 'security', testDir: 'tests/security' },
  ],
});
