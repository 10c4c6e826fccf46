import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { buildIfStale } from '../../scripts/start/build-if-stale.ts';
import { findElectronLack } from '../support/launch-electron.ts';
import { fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findMedian, type Measure, round, say, time } from './measure.ts';

const emptyWindow = fileURLToPath(new URL('empty-window', import.meta.url));

/** From the start of the process to the first line of the list, against an Electron that shows one word. */
export const measureStart: Measure = async function* ({ offers, runs }) {
  const lack = findElectronLack();
  if (lack !== undefined) {
    yield { name: 'start', skipped: lack };
    return;
  }
  if (!buildIfStale('.', () => say('start: building'))) throw new Error('the build failed');
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder, null);
  say(`start: ${offers} offers`);
  fillStore(desk, offers);
  await desk.core.close();
  const ours: number[] = [];
  const empty: number[] = [];
  let windowMb = 0;
  // The first start of each reads its files from the disk: not counted.
  for (let run = 0; run <= runs; run++) {
    const theirs = await start(emptyWindow, [], '#there');
    const started = await start('.', ['--profile', folder], '[role="row"][aria-rowindex="2"][aria-busy="false"]');
    if (run > 0) {
      empty.push(theirs.ms);
      ours.push(started.ms);
      windowMb = started.mb;
    }
  }
  removeBenchFolder(folder);
  const limit = findMedian(empty);
  yield { name: 'start', offers, ms: round(findMedian(ours)), limit: 'an empty Electron window', limit_ms: round(limit), ratio: round(findMedian(ours) / limit), window_mb: round(windowMb) };
};

async function start(folder: string, args: string[], seen: string): Promise<{ ms: number; mb: number }> {
  let close: (() => Promise<void>) | undefined;
  let mb = 0;
  const ms = await time(async () => {
    const app = await _electron.launch({ args: [folder, ...args] });
    close = async () => {
      const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ type, memory }) => ({ type, kb: memory.workingSetSize })));
      mb = metrics.filter(({ type }) => type === 'Tab').reduce((sum, { kb }) => sum + kb, 0) / 1000;
      await app.close();
    };
    const page = await app.firstWindow();
    await page.locator(seen).first().waitFor({ timeout: 60_000 });
  });
  await close?.();
  return { ms, mb };
}
