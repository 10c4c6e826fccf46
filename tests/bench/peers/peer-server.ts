// The site of the peers: the documents in a PouchDB over HTTP, and the same as JSON pages for RxDB. `node peer-server.ts FOLDER COUNT`.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generateSeedOffers } from '../../support/seed-offers.ts';
import type { Express, Pouch } from './peer-types.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const load = createRequire(join(folder, 'package.json'));
const Database = (load('pouchdb') as Pouch).defaults({ prefix: `${join(folder, `server-${process.pid}`)}-` });
const database = new Database('offers');
const pages: { id: string; fields: object }[][] = [[]];
for (const { id, fields } of generateSeedOffers(Number(count))) {
  if (pages.at(-1)?.length === 1000) pages.push([]);
  pages.at(-1)?.push({ id, fields });
}
for (const page of pages) await database.bulkDocs(page.map(({ id, fields }) => ({ _id: id, fields })));
const express = load('express') as Express;
const app = express();
app.get('/pages/:page', (request, response) => response.json(pages[Number(request.params.page)] ?? []));
app.use('/', (load('express-pouchdb') as (database: Pouch, options: object) => unknown)(Database, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'peers.log') }));
const server = app.listen(0, '127.0.0.1', () => console.log(String(server.address().port)));
