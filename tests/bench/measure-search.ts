import { fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findPercentile, type Measure, round, say, time } from './measure.ts';

/** What people of the trade type, letter by letter; the last letters are those that the list waits for. */
const phrases = ['animateur nantes', 'comptable', 'éducatrice spécialisée', 'insertion rennes', 'chargée de mission', 'cuisinier', 'ressourcerie', 'aide à domicile'];

/** Search as you type over the whole store, against the same words asked of FTS5 without anything around it. */
export const measureSearch: Measure = async function* ({ offers }) {
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  say(`search: ${offers} offers`);
  fillStore(desk, offers);
  const typed = phrases.flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_, place) => phrase.slice(0, place + 2)));
  const raw = desk.store.db.prepare('select rowid from offer_search where offer_search match ?').pluck();
  const ours: number[] = [];
  const theirs: number[] = [];
  let found = 0;
  for (let pass = 0; pass < 3; pass++)
    for (const text of typed) {
      const match = text.trim().split(/\s+/).map((word, place, all) => `"${word}"${place === all.length - 1 && !text.endsWith(' ') ? '*' : ''}`).join(' ');
      // The first pass warms the page cache for both.
      const oursMs = await time(async () => {
        found += (await desk.client.offers.ids({ text })).total;
      });
      const theirsMs = await time(() => raw.all(match));
      if (pass > 0) ours.push(oursMs);
      if (pass > 0) theirs.push(theirsMs);
    }
  if (found === 0) throw new Error('the search found nothing at all');
  await desk.core.close();
  removeBenchFolder(folder);
  const p95 = findPercentile(ours, 0.95);
  const limit = findPercentile(theirs, 0.95);
  yield { name: 'search', offers, p50_ms: round(findPercentile(ours, 0.5)), p95_ms: round(p95), limit: 'p95 of the same words in FTS5 alone', limit_ms: round(limit), ratio: round(p95 / limit) };
};
