import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { buildIfStale } from '../../scripts/start/build-if-stale.ts';
import { findElectronLack, launchElectron } from '../support/launch-electron.ts';
import { fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findPercentile, type Measure, round, say } from './measure.ts';

const emptyWindow = fileURLToPath(new URL('empty-window', import.meta.url));
/** The text of the open offer, once it is that of the offer; and the last of what is said of it. */
const text = 'section[data-offer] [data-reading]';
const history = 'section[data-offer] [aria-label="Historique"]';
const presses = 60;
/** A person reads between two keys: held down, a key is another matter. In milliseconds. */
const reading = 400;

/**
 * From the press of a key to the next offer painted, in real Electron: A (accept, the next one opens) and J (the next one); `whole`: with all
 * its evidence down to its history. Against a key that changes one word of an empty window.
 */
export const measureTriage: Measure = async function* ({ offers }) {
  if (!buildIfStale('.', () => say('triage: building'))) throw new Error('the build failed');
  const lack = findElectronLack();
  if (lack !== undefined) {
    yield { name: 'triage.next', skipped: lack };
    return;
  }
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder, null);
  say(`triage: ${offers} offers`);
  fillStore(desk, offers);
  await desk.core.close();
  const { page, close } = await launchElectron({ profile: folder });
  await page.evaluate(() => {
    location.hash = `#/offers?states=${encodeURIComponent('["received"]')}`;
  });
  await page.locator('[role="row"][aria-selected="true"][aria-busy="false"]').waitFor({ timeout: 60_000 });
  // A desk that was just filled has things to do behind: they are not what is measured.
  await page.waitForTimeout(15_000);
  await page.locator('[role="row"][aria-selected="true"]').focus();
  const decided = await pressMany(page, 'a', timeNew, text);
  const whole = await pressMany(page, 'a', timeNew, history);
  const gone = await pressMany(page, 'j', timeNew, text);
  await close();
  removeBenchFolder(folder);
  const bare = await _electron.launch({ args: [emptyWindow] });
  const bareKeys = await pressMany(await bare.firstWindow(), 'j', timeOneWord, '#there');
  await bare.close();
  const limit = findPercentile(bareKeys, 0.95);
  const p95 = findPercentile(decided, 0.95);
  yield {
    name: 'triage.next', offers, p50_ms: round(findPercentile(decided, 0.5)), p95_ms: round(p95), whole_p95_ms: round(findPercentile(whole, 0.95)), step_p95_ms: round(findPercentile(gone, 0.95)),
    limit: 'p95 of a key that changes one word of an empty window', limit_ms: round(limit), ratio: round(p95 / limit),
  };
};

/** Waits in the page for one key; its answer is how many milliseconds later what it changed was painted. */
type TimeKey = (selector: string) => { answer: Promise<number> };

async function pressMany(page: Page, key: string, timeKey: TimeKey, selector: string): Promise<number[]> {
  const times: number[] = [];
  // The first ones find nothing ready, compiled code included.
  for (let press = -5; press < presses; press++) {
    await page.waitForTimeout(reading);
    // It listens before the key is pressed.
    const timing = await page.evaluateHandle(timeKey, selector);
    await page.keyboard.press(key);
    const ms = await timing.evaluate(({ answer }) => answer);
    if (press >= 0) times.push(ms);
  }
  return times;
}

// These two run in the page, each whole by itself.

/** Until something else stands where `selector` leads: what belongs to an offer is made anew with it. */
const timeNew: TimeKey = (selector) => ({
  answer: new Promise((resolve) => {
    const before = document.querySelector(selector);
    const listen = ({ timeStamp }: KeyboardEvent) => {
      const look = () => {
        if ([null, before].includes(document.querySelector(selector))) return void requestAnimationFrame(look);
        // This frame is painted first; timers, which do what can wait, come after.
        void scheduler.postTask(() => resolve(performance.now() - timeStamp), { priority: 'user-blocking' });
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', listen, { once: true, capture: true });
  }),
});

const timeOneWord: TimeKey = (selector) => ({
  answer: new Promise((resolve) => {
    const listen = ({ timeStamp }: KeyboardEvent) => {
      const word = document.querySelector(selector);
      if (word) word.textContent = `here ${timeStamp}`;
      requestAnimationFrame(() => {
        void scheduler.postTask(() => resolve(performance.now() - timeStamp), { priority: 'user-blocking' });
      });
    };
    window.addEventListener('keydown', listen, { once: true, capture: true });
  }),
});
