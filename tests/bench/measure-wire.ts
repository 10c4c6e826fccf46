import { get } from 'node:http';
import { acceptedEncodings } from '../../src-main/core/sync/packed-body.ts';
import { presentDesk } from '../../src-main/core/sync/present-desk.ts';
import { openPage } from '../../src-main/core/sync/read-page.ts';
import { makeSiteClient } from '../../src-main/core/sync/site-client.ts';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { startPostgres } from '../support/postgres.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { type Measure, round, say, time } from './measure.ts';

const unpack: Record<string, (bytes: Buffer) => Buffer> = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync, plain: (bytes) => bytes };

/** The bytes of the bodies of a first download, in each packing that the site knows, against the same in clear. */
export const measureWire: Measure = async function* ({ offers }) {
  const postgres = await startPostgres();
  const site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  await site.fillOffers(generateSeedOffers(offers));
  const folder = makeBenchFolder();
  const { core, client, store } = await openBenchDesk(folder);
  await client.app.saveSettings({ offline: true });
  await client.sync.connect({ code: await site.addUser('Banc', ['admin']) });
  const { memory } = core.context.desk().sync;
  const connection = memory.connection();
  if (!connection) throw new Error('the desk is not connected');
  await presentDesk(store, memory, makeSiteClient(connection, new AbortController().signal), 'bench');
  const person = memory.person();
  if (!person) throw new Error('the site does not know the desk');
  const query = { deviceId: memory.deviceId(), grantsHash: person.grantsHash, epoch: person.epoch, limit: '5000' };
  const bytesOf: Record<string, number> = {};
  const msOf: Record<string, number> = {};
  for (const encoding of ['plain', ...acceptedEncodings.split(', ')]) {
    say(`sync.wire: ${encoding}`);
    bytesOf[encoding] = 0;
    msOf[encoding] = await time(async () => {
      for (let after: string | null = ''; after !== null; ) {
        const path: string = `/v1/sync/snapshot?${new URLSearchParams(after === '' ? query : { ...query, after }).toString()}`;
        const body = await download(connection.url + path, connection.token, encoding === 'plain' ? 'identity' : encoding);
        bytesOf[encoding] = (bytesOf[encoding] ?? 0) + body.length;
        const { head } = openPage((unpack[encoding] ?? ((bytes) => bytes))(body), null);
        after = head.more ? head.next : null;
      }
    });
  }
  await core.close();
  removeBenchFolder(folder);
  await site.remove();
  await postgres.stop();
  const [best = 'plain'] = acceptedEncodings.split(', ');
  const [bytes, plain] = [bytesOf[best] ?? 0, bytesOf['plain'] ?? 0];
  yield {
    name: 'sync.wire', offers, packed: best, bytes, ms: round(msOf[best] ?? 0), limit: 'the same pages in clear', limit_bytes: plain, limit_ms: round(msOf['plain'] ?? 0), ratio: round(bytes / plain),
    br_bytes: bytesOf['br'] ?? null, gzip_bytes: bytesOf['gzip'] ?? null,
  };
};

/** The body as it travels: `fetch` would unpack it. */
const download = (url: string, token: string, encoding: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { authorization: `Bearer ${token}`, 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${response.statusCode}: ${body.toString().slice(0, 200)}`));
      });
    }).on('error', reject);
  });
