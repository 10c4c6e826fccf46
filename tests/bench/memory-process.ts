// In a process of its own, so that nothing but what is measured takes memory. Prints the resident bytes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src-main/core/store/open-database.ts';

const [part, folder = ''] = process.argv.slice(2);
if (part === 'core') {
  const { openBenchDesk, readRows } = await import('./full-desk.ts');
  const desk = await openBenchDesk(folder, null);
  await desk.client.offers.facets({});
  for (const text of ['', 'animateur', 'nantes']) {
    const { rows } = await desk.client.offers.ids({ text });
    await desk.client.offers.rows({ rows: readRows(rows).slice(0, 60) });
  }
  console.log(process.memoryUsage.rss());
  await desk.core.close();
} else {
  const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { clear: string };
  const db = openDatabase(join(folder, 'bureau.db'), Buffer.from(keys.clear, 'hex'), () => {});
  db.prepare('select row, state, title_key from offer_list').all();
  console.log(process.memoryUsage.rss());
  db.close();
}
