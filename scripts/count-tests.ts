// Sums the reports of vitest and Playwright into one line, which must be the last: "N passed, N failed".
import { existsSync, readFileSync } from 'node:fs';

type Vitest = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

const [code, ...files] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of files.filter((path) => existsSync(path))) {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Vitest | Playwright;
  if ('stats' in report) {
    passed += report.stats.expected;
    failed += report.stats.unexpected + report.stats.flaky + report.errors.length;
  } else {
    passed += report.numPassedTests;
    failed += report.numFailedTests;
  }
}
// Types, lint or a build that failed, or a runner that died before its report: never counted as a success.
if (code !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
