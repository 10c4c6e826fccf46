import { fillStore, makeBenchFolder, openBenchDesk, readRows, removeBenchFolder } from './full-desk.ts';
import { findPercentile, type Measure, round, say, time } from './measure.ts';

const size = 60;

/** The lines of one screen, anywhere in the list, against SQLite reading the same records by their rows. */
export const measureListPage: Measure = async function* ({ offers }) {
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  say(`list.page: ${offers} offers`);
  fillStore(desk, offers);
  const { rows } = await desk.client.offers.ids({ sort: 'title', descending: false });
  const ids = readRows(rows);
  const raw = desk.store.db.prepare('select row, id, fields from record where row in (select value from json_each(?))');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let page = 0; page < 300; page++) {
    const from = (page * 7919 * size) % (ids.length - size);
    const asked = ids.slice(from, from + size);
    const read = () => time(() => raw.all(JSON.stringify(asked)));
    const list = () => time(() => desk.client.offers.rows({ rows: asked }));
    // In turn first: the second finds the pages in the cache.
    if (page % 2 === 0) {
      theirs.push(await read());
      await list();
    } else {
      ours.push(await list());
      await read();
    }
  }
  await desk.core.close();
  removeBenchFolder(folder);
  const p95 = findPercentile(ours, 0.95);
  const limit = findPercentile(theirs, 0.95);
  yield { name: 'list.page', offers, p50_ms: round(findPercentile(ours, 0.5)), p95_ms: round(p95), limit: `p95 of SQLite reading the ${size} records`, limit_ms: round(limit), ratio: round(p95 / limit) };
};
