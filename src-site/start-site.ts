import type { AddressInfo } from 'node:net';
import { openDatabase, type DatabasePlace } from './database/open-database.ts';
import type { Database } from './database/database.ts';
import { makeSiteServer, type ServerOptions } from './http/make-site-server.ts';
import type { Log } from './http/log.ts';
import { hangChangeBell } from './sync/change-bell.ts';

export type SiteOptions = DatabasePlace & {
  host: string;
  port: number;
  log: Log;
  limits: Pick<ServerOptions, 'submissionsPerMinute' | 'readsPerMinute' | 'trustProxy'>;
};
export type RunningSite = { url: string; port: number; db: Database; stop: () => Promise<void> };

/** How long requests under way may take once the site has been asked to stop. */
const graceMs = 10_000;

/** Opens the database, then listens. `stop` lets requests under way end, closes the event streams, then the database. */
export async function startSite({ host, port, log, limits, ...place }: SiteOptions): Promise<RunningSite> {
  const db = await openDatabase(place, log);
  const bell = await hangChangeBell(db);
  let stopping: Promise<void> | undefined;
  const server = makeSiteServer({ db, bell, log }, { ...limits, isStopping: () => stopping !== undefined });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch(async (error: unknown) => {
    await bell.stop();
    await db.close();
    throw error;
  });
  const address = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;

  async function stop() {
    log('info', 'site.stopping');
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await bell.stop();
    // A connection whose last request ends now would stay open, idle, for the sake of the next one.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(force);
    await db.close();
    log('info', 'site.stopped');
  }
  return { url: `http://${shown}:${address.port}`, port: address.port, db, stop: () => (stopping ??= stop()) };
}
