import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../database/database.ts';
import { sendJson } from './send.ts';

type Health = { db: Database; isStopping: () => boolean };

const openapiFile = new URL('../../docs/site-api/openapi.json', import.meta.url);

/**
 * `/health/live`: the process answers. `/health/ready`: send it requests (the database answers, it is not stopping).
 * `/openapi.json`: the contract. True if it was one of these.
 */
export async function serveHealth(url: URL, request: IncomingMessage, response: ServerResponse, { db, isStopping }: Health): Promise<boolean> {
  if (request.method !== 'GET') return false;
  switch (url.pathname) {
    case '/health/live':
      sendJson(response, 200, { status: 'live' });
      return true;
    case '/health/ready': {
      const ready = !isStopping() && (await isDatabaseThere(db));
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : isStopping() ? 'stopping' : 'no database' });
      return true;
    }
    case '/openapi.json':
      sendJson(response, 200, await readFile(openapiFile, 'utf8'));
      return true;
    default:
      return false;
  }
}

/** Whoever asks has others to send requests to, and does not wait. */
const soonMs = 2000;

const isDatabaseThere = (db: Database) => Promise.race([db.query('select 1', []).then(() => true, () => false), sleep(soonMs, false, { ref: false })]);
