import { toNearRecord } from '../../src-main/core/duplicates/compare-near.ts';
import { getNearOffers } from '../../src-main/core/duplicates/near-offers.ts';
import { findPrecedents } from '../../src-main/core/precedents/find-precedents.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';
import { fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findPercentile, type Measure, round, say, time } from './measure.ts';

const questions = 500;
const limit = 20;

/** An offer is opened, and has the closest past decisions among all the others. */
export const measurePrecedents: Measure = async function* ({ offers }) {
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  say(`precedents: ${offers} offers`);
  fillStore(desk, offers);
  const near = getNearOffers(desk.store.db);
  while (near.catchUp(50));
  const times: number[] = [];
  let found = 0;
  for (const { id } of generateSeedOffers(questions)) {
    const record = toNearRecord(desk.store.get('offer', id)!);
    times.push(await time(() => {
      found += findPrecedents(desk.store.db, record).precedents.length;
    }));
  }
  if (found === 0) throw new Error('no offer had a past decision near it');
  await desk.core.close();
  removeBenchFolder(folder);
  const p95 = findPercentile(times, 0.95);
  yield {
    name: 'precedents', offers, p50_ms: round(findPercentile(times, 0.5)), p95_ms: round(p95), max_ms: round(Math.max(...times)),
    limit: 'closest past decisions of an open offer, among all', limit_ms: limit, ratio: round(p95 / limit),
  };
};
