// A first replication by a peer, in a process of its own: `node peer-client.ts pouchdb|rxdb FOLDER URL`. Prints the milliseconds and the number of documents.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Pouch, Rx, RxReplication } from './peer-types.ts';

const [peer, folder = '', url = ''] = process.argv.slice(2);
const load = createRequire(join(folder, 'package.json'));

async function runPouch(): Promise<number> {
  const Pouch = load('pouchdb') as Pouch;
  const database = new Pouch(join(folder, `client-${process.pid}`));
  await database.replicate.from(new Pouch(`${url}/offers`), { batch_size: 1000, batches_limit: 4 });
  return (await database.info()).doc_count;
}

async function runRx(): Promise<number> {
  const database = await (load('rxdb/plugins/core') as Rx).createRxDatabase({
    name: 'bench', storage: (load('rxdb/plugins/storage-memory') as { getRxStorageMemory: () => unknown }).getRxStorageMemory(), multiInstance: false,
  });
  const schema = { version: 0, primaryKey: 'id', type: 'object', properties: { id: { type: 'string', maxLength: 60 }, fields: { type: 'object' } }, required: ['id'] };
  const { offers } = await database.addCollections({ offers: { schema } });
  const replication = (load('rxdb/plugins/replication') as RxReplication).replicateRxCollection({
    collection: offers, replicationIdentifier: 'bench', live: false,
    pull: {
      batchSize: 1000,
      handler: async (checkpoint: { page: number } | undefined) => {
        const page = checkpoint?.page ?? 0;
        const documents = (await (await fetch(`${url}/pages/${page}`)).json()) as { id: string; fields: object }[];
        return { documents: documents.map((document) => ({ ...document, _deleted: false })), checkpoint: { page: page + 1 } };
      },
    },
  });
  await replication.awaitInitialReplication();
  return (await offers?.count().exec()) ?? 0;
}

const start = performance.now();
const count = await (peer === 'pouchdb' ? runPouch() : runRx());
console.log(JSON.stringify({ ms: performance.now() - start, count, mb: Math.round(process.memoryUsage.rss() / 1e6) }));
process.exit(0);
