import type { Database } from '../database/database.ts';

const everyMs = 5000;

/** Which part of the site's limits is this server's: all, halved when a second one listens on the same database, and so on. */
export type ServerShare = { read: () => number; stop: () => void };

/** Counts the servers of this database every few seconds. While it cannot be asked, the last count holds. */
export async function watchServerShare(db: Database): Promise<ServerShare> {
  let servers = await db.countServers();
  const count = () =>
    void db.countServers().then(
      (found) => (servers = found),
      () => undefined,
    );
  const timer = setInterval(count, everyMs);
  timer.unref();
  return { read: () => 1 / servers, stop: () => clearInterval(timer) };
}
