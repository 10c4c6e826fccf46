import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startPostgres } from '../support/postgres.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findMedian, type Measure, round, say, time } from './measure.ts';
import { installPeers } from './peers/install-peers.ts';

const peers = ['pouchdb', 'rxdb'] as const;
const report = z.object({ ms: z.number(), count: z.number(), mb: z.number() });
const pathOf = (name: string) => fileURLToPath(new URL(`peers/${name}.ts`, import.meta.url));

/**
 * The first download of the same documents: by Bureau (encrypted, with its lists and its search), by PouchDB (on the disk, in clear, without
 * either) and by RxDB (in memory). The peers are installed for this alone; without a registry nothing is measured.
 */
export const measurePeers: Measure = async function* ({ offers, runs }) {
  let folder: string;
  try {
    folder = installPeers();
  } catch (error) {
    yield { name: 'sync.peers', skipped: String(error) };
    return;
  }
  const ours = await measureOurs(offers, runs);
  say('sync.peers: filling the site of the peers');
  const server = spawn(process.execPath, [pathOf('peer-server'), folder, String(offers)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve);
    server.once('exit', (code) => reject(new Error(`the site of the peers left with ${code}`)));
  });
  const theirs = { pouchdb: [] as number[], rxdb: [] as number[] };
  for (let run = 1; run <= runs; run++)
    for (const peer of peers) {
      say(`sync.peers: ${peer}, run ${run} of ${runs}`);
      const { ms, count } = await replicate(peer, folder, `http://127.0.0.1:${port}`);
      if (count !== offers) throw new Error(`${peer} has ${count} documents, not ${offers}`);
      theirs[peer].push(ms);
    }
  server.removeAllListeners('exit').kill();
  for (const name of readdirSync(folder)) if (/^(server|client)-/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  const pouch = findMedian(theirs.pouchdb);
  yield {
    name: 'sync.peers', offers, ms: round(ours), limit: 'PouchDB 9 on leveldb, in clear, without lists nor search', limit_ms: round(pouch), ratio: round(ours / pouch),
    rxdb_memory_ms: round(findMedian(theirs.rxdb)),
  };
};

async function measureOurs(offers: number, runs: number): Promise<number> {
  const postgres = await startPostgres();
  const site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  say(`sync.peers: filling our site with ${offers} offers`);
  await site.fillOffers(generateSeedOffers(offers));
  const code = await site.addUser('Banc', ['admin']);
  const figures: number[] = [];
  for (let run = 1; run <= runs; run++) {
    say(`sync.peers: Bureau, run ${run} of ${runs}`);
    const folder = makeBenchFolder();
    const { client, core } = await openBenchDesk(folder);
    figures.push(
      await time(async () => {
        await client.sync.connect({ code });
        await core.context.desk().sync.now();
      }),
    );
    await core.close();
    removeBenchFolder(folder);
  }
  await site.remove();
  await postgres.stop();
  return findMedian(figures);
}

async function replicate(peer: (typeof peers)[number], folder: string, url: string): Promise<z.infer<typeof report>> {
  const child = spawn(process.execPath, [pathOf('peer-client'), peer, folder, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await text(child.stdout);
  return report.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
}
