import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import { electronTest as test, skipWithoutElectron } from '../support/electron-suite.ts';

skipWithoutElectron();

test('a second start on the same profile ends at once and brings the first window forward', async ({ bureau }) => {
  await bureau.app.evaluate(({ app }) => {
    app.on('second-instance', () => Object.assign(globalThis, { secondSeen: true }));
  });
  const program = createRequire(import.meta.url)('electron') as string;
  const second = spawn(program, ['.', '--profile', bureau.profile], { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => bureau.app.evaluate(() => 'secondSeen' in globalThis)).toBe(true);
  expect(bureau.app.windows()).toHaveLength(1);
});
