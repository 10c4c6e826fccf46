import { toNearRecord } from '../../src-main/core/duplicates/compare-near.ts';
import { findNearOffers } from '../../src-main/core/duplicates/find-near-offers.ts';
import { getNearOffers } from '../../src-main/core/duplicates/near-offers.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';
import { fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findPercentile, type Measure, round, say, time } from './measure.ts';

const arrivals = 300;
const limit = 20;

/**
 * An offer arrives, half of them copies with a town of their own, and has its candidates among all the others. The texts are made of
 * few sentences: each is near many.
 */
export const measureDuplicates: Measure = async function* ({ offers }) {
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  say(`duplicates: ${offers} offers`);
  fillStore(desk, offers);
  const before = process.memoryUsage().arrayBuffers;
  const near = getNearOffers(desk.store.db);
  const filling = await time(() => {
    while (near.catchUp(50));
  });
  const held = process.memoryUsage().arrayBuffers - before;
  const known = [...generateSeedOffers(arrivals)];
  const news = [...generateSeedOffers(arrivals, 7)];
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < arrivals; i++) {
    const { fields } = (i % 2 === 0 ? known : news)[i]!;
    const { title, description, employerName, contractType, postcode } = fields;
    const { id } = await desk.client.offers.create({ title, description, employerName, contractType, postcode, placeLabel: 'Saint-Nazaire', territory: 'FR-44' });
    times.push(await time(async () => {
      found += (await desk.client.offers.near({ id })).total;
    }));
  }
  if (found === 0) throw new Error('no offer was near any other');
  const record = desk.store.get('offer', known[0]!.id)!;
  if (!findNearOffers(desk.store.db, toNearRecord(record)).near.some(({ score }) => score > 0.6)) throw new Error('a copy that came was not found');
  await desk.core.close();
  removeBenchFolder(folder);
  const p95 = findPercentile(times, 0.95);
  yield {
    name: 'duplicates', offers, p50_ms: round(findPercentile(times, 0.5)), p95_ms: round(p95), fill_s: round(filling / 1000), index_mb: round(held / 1_000_000),
    limit: 'candidates of an offer that has just come, among all', limit_ms: limit, ratio: round(p95 / limit),
  };
};
