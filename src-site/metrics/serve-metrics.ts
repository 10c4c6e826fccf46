import { timingSafeEqual, createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Database } from '../database/database.ts';
import { describeError, type Log } from '../http/log.ts';
import type { ServerShare } from '../http/server-share.ts';
import { makeGauge } from './metric.ts';
import { readState } from './read-state.ts';
import type { SiteMetrics } from './site-metrics.ts';

/** Who may read the metrics: whoever has the token, on the site's own port; or whoever reaches a port of their own. */
export type MetricsDoor = { token?: string | undefined; port?: number | undefined };

type Source = { db: Database; metrics: SiteMetrics; share: ServerShare };

/** Answers `/metrics` on the site's port if a token was set and is given. True if it did; else there is no such thing. */
export async function serveMetrics(url: URL, request: IncomingMessage, response: ServerResponse, token: string | undefined, source: Source): Promise<boolean> {
  if (token === undefined || url.pathname !== '/metrics' || request.method !== 'GET') return false;
  if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return false;
  await send(response, source);
  return true;
}

/** The same on a port of its own, of the loopback, without a token. */
export function makeMetricsServer(source: Source, log: Log): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') response.writeHead(404).end();
    else
      send(response, source).catch((error: unknown) => {
        log('error', 'metrics.failed', describeError(error));
        response.writeHead(503).end();
      });
  });
}

async function send(response: ServerResponse, { db, metrics, share }: Source): Promise<void> {
  const streams = makeGauge('site_event_streams', 'Desks that listen for changes on this process.', metrics.countStreams);
  const part = makeGauge('site_share', 'Which part of the limits is this process’s: one divided by the servers of this database.', share.read);
  const text = [part, streams, ...(await readState(db))].map((metric) => metric.write()).join('') + metrics.write();
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(text);
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (given: string, expected: string) => timingSafeEqual(digest(given), digest(expected));
