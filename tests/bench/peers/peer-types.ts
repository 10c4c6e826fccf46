/** Of the peers' interfaces, what the bench uses. */
export type Pouch = {
  new (name: string): PouchDatabase;
  defaults: (options: { prefix: string }) => Pouch;
};
type PouchDatabase = {
  bulkDocs: (documents: object[]) => Promise<unknown>;
  info: () => Promise<{ doc_count: number }>;
  replicate: { from: (source: PouchDatabase, options: { batch_size: number; batches_limit: number }) => Promise<{ docs_written: number }> };
};

type Response = { json: (body: unknown) => void };
export type Express = () => {
  get: (path: string, answer: (request: { params: Record<string, string> }, response: Response) => void) => void;
  use: (path: string, app: unknown) => void;
  listen: (port: number, host: string, ready: () => void) => { address: () => { port: number } };
};

export type RxDatabase = {
  addCollections: (collections: object) => Promise<Record<string, { count: () => { exec: () => Promise<number> } }>>;
};
export type Rx = { createRxDatabase: (options: object) => Promise<RxDatabase> };
export type RxReplication = { replicateRxCollection: (options: object) => { awaitInitialReplication: () => Promise<void> } };
