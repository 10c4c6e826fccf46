import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findElectronLack, launchElectron } from '../../support/launch-electron.ts';
import { makeProfileFolder, removeProfileFolder } from '../../support/profile-folder.ts';

const lack = findElectronLack();
test.skip(lack !== undefined, lack ?? '');

test('core killed in the middle of the work is started again, says so, and has lost nothing', async () => {
  const bureau = await launchElectron({ args: ['--examples'] });
  try {
    const rows = bureau.page.getByRole('row');
    await expect.poll(() => rows.count(), { timeout: 90_000 }).toBeGreaterThan(3);
    await expect(rows.nth(1)).toHaveAttribute('aria-busy', 'false');
    const before = await rows.nth(1).textContent();
    const pid = await bureau.findCorePid();
    expect(pid).toBeDefined();
    process.kill(pid ?? 0, 'SIGKILL');
    await expect(bureau.page.getByText('Le moteur de Bureau s’est arrêté puis a redémarré')).toBeVisible({ timeout: 60_000 });
    await expect.poll(bureau.findCorePid).not.toBe(pid);
    await expect.poll(() => rows.nth(1).textContent()).toBe(before);
    // A call made by the new page part goes to the new core.
    await bureau.page.reload();
    await expect.poll(() => rows.nth(1).textContent(), { timeout: 60_000 }).toBe(before);
    expect(bureau.problems).toEqual([]);
  } finally {
    await bureau.close();
  }
});

test('quitting lets core close its store', async () => {
  const profile = makeProfileFolder();
  try {
    const bureau = await launchElectron({ profile });
    await expect.poll(bureau.findCorePid).toBeDefined();
    await bureau.page.waitForLoadState('load');
    await expect(bureau.page.getByRole('heading').first()).toBeVisible();
    await bureau.close();
    const events = readFileSync(join(profile, 'logs/bureau.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toContain('core.closed');
    expect(events).not.toContain('core.died');
    expect(existsSync(join(profile, 'window.json'))).toBe(true);
  } finally {
    removeProfileFolder(profile);
  }
});

test('the window opens where it was left', async () => {
  const profile = makeProfileFolder();
  const size = (bureau: Awaited<ReturnType<typeof launchElectron>>) =>
    bureau.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  try {
    const first = await launchElectron({ profile });
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 70, width: 900, height: 640 }));
    const left = await size(first);
    await first.close();
    const second = await launchElectron({ profile });
    expect(await size(second)).toEqual(left);
    await second.close();
  } finally {
    removeProfileFolder(profile);
  }
});
