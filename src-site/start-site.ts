import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase, type DatabasePlace } from './database/open-database.ts';
import type { Database } from './database/database.ts';
import { makeOpenStreams } from './devices/open-streams.ts';
import { defaultFileLimits, type FileLimits } from './files/file-limits.ts';
import { makeFrontLimits, type RequestLimits } from './http/front-limits.ts';
import { makeSiteServer } from './http/make-site-server.ts';
import { watchServerShare } from './http/server-share.ts';
import { startSendingLetters, type SendingRhythm } from './mail/send-letters.ts';
import type { SiteMail } from './mail/site-mail.ts';
import type { Log } from './http/log.ts';
import { makeMetricsServer, type MetricsDoor } from './metrics/serve-metrics.ts';
import { makeSiteMetrics } from './metrics/site-metrics.ts';
import { startDailyPurge } from './retention/daily-purge.ts';
import { hangChangeBell } from './sync/change-bell.ts';

export type SiteOptions = DatabasePlace & {
  host: string;
  port: number;
  log: Log;
  files?: Partial<FileLimits>;
  limits: RequestLimits;
  /** Believe the last `X-Forwarded-For` of a proxy in front. */
  trustProxy: boolean;
  metrics: MetricsDoor;
  /** How letters of desks are sent; null: not at all. */
  mail?: SiteMail | null;
  sending?: SendingRhythm;
};
export type RunningSite = { url: string; port: number; db: Database; stop: () => Promise<void> };

/** How long requests under way may take once the site has been asked to stop. */
const graceMs = 10_000;

/** Opens the database, then listens. `stop` lets requests under way end, closes the event streams, then the database. */
export async function startSite({ host, port, log, files, limits, trustProxy, metrics: door, mail = null, sending, ...place }: SiteOptions): Promise<RunningSite> {
  const db = await openDatabase(place, log);
  const streams = makeOpenStreams(db);
  const bell = await hangChangeBell(db, () => void streams.look());
  const share = await watchServerShare(db);
  const metrics = makeSiteMetrics();
  let stopping: Promise<void> | undefined;
  const server = makeSiteServer({ db, bell, streams, log, metrics, share, hasMail: mail !== null, files: { ...defaultFileLimits, ...files } }, {
    limits: makeFrontLimits(limits, share.read), trustProxy, metricsToken: door.token, isStopping: () => stopping !== undefined,
  });
  const own = door.port === undefined ? null : makeMetricsServer({ db, metrics, share }, log);
  await Promise.all([listen(server, port, host), own === null ? null : listen(own, door.port ?? 0, '127.0.0.1')]).catch(async (error: unknown) => {
    share.stop();
    server.close();
    own?.close();
    await bell.stop();
    await db.close();
    throw error;
  });
  const stopPurging = startDailyPurge(db, log);
  const stopSending = mail === null ? null : startSendingLetters(db, mail, log, sending);
  const address = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;

  async function stop() {
    log('info', 'site.stopping');
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    share.stop();
    own?.close();
    own?.closeAllConnections();
    await bell.stop();
    // A connection whose last request ends now would stay open, idle, for the sake of the next one.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(force);
    await stopPurging();
    await stopSending?.();
    await db.close();
    log('info', 'site.stopped');
  }
  return { url: `http://${shown}:${address.port}`, port: address.port, db, stop: () => (stopping ??= stop()) };
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
