import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { feedQuery, snapshotQuery } from '../../src-main/contract/site/sync-calls.ts';
import { recordId } from '../../src-main/domain/record/record-id.ts';
import type { Person } from '../devices/find-person.ts';
import { requirePerson } from '../devices/require-person.ts';
import { makeJobPosting, writeInertJson } from '../published/make-job-posting.ts';
import { readPublished } from '../published/read-published.ts';
import { listFieldProblems } from '../records/check-fields.ts';
import { readMeta, type SiteMeta } from '../records/site-meta.ts';
import { readCursor, type Cursor } from '../sync/cursor.ts';
import { readFeed } from '../sync/read-feed.ts';
import { readSnapshot } from '../sync/read-snapshot.ts';
import { sendJson, sendPage } from './send.ts';
import type { SiteContext } from './site-context.ts';
import { makeBadRequest, makeSiteError } from './site-error.ts';

/** Serves the routes whose answer is bytes: pages of the sync, which the database writes, and job postings. True if it was one. */
export async function servePages(url: URL, request: IncomingMessage, response: ServerResponse, context: SiteContext): Promise<boolean> {
  if (request.method !== 'GET') return false;
  const posting = /^\/v1\/offers\/([^/]+)\/job-posting$/.exec(url.pathname)?.[1];
  if (posting !== undefined) await serveJobPosting(posting, response, context);
  else if (url.pathname === '/v1/sync/feed') await sendPage(request, response, await makeFeedPage(url, context));
  else if (url.pathname === '/v1/sync/snapshot') await sendPage(request, response, await makeSnapshotPage(url, context));
  else return false;
  return true;
}

async function makeFeedPage(url: URL, { db, token }: SiteContext): Promise<Buffer> {
  const person = await requirePerson(db, token);
  const query = parseQuery(url, feedQuery);
  const meta = await readMeta(db);
  const cursor = readOwnCursor(query.cursor, 'feed', 'cursor', meta);
  const reset = cursor.epoch !== meta.epoch ? 'epoch' : cursor.seq < meta.minSeq ? 'too_old' : null;
  if (reset !== null) throw makeSiteError('RESET', { epoch: meta.epoch, reason: reset });
  if (query.grantsHash !== person.grantsHash) throw makeSiteError('GRANTS_CHANGED');
  return await readFeed(db, person, meta, cursor, query.limit);
}

async function makeSnapshotPage(url: URL, { db, token }: SiteContext): Promise<Buffer> {
  const person = await requirePerson(db, token);
  const query = parseQuery(url, snapshotQuery);
  const meta = await readMeta(db);
  const after = query.after === undefined ? null : readOwnCursor(query.after, 'snapshot', 'after', meta);
  const isMoved = query.epoch !== meta.epoch || query.grantsHash !== person.grantsHash
    || (after !== null && (after.epoch !== meta.epoch || after.grants !== person.grantsHash || after.seq < meta.minSeq));
  if (isMoved) throw makeSiteError('MOVED');
  return await readSnapshot(db, person, meta, { scopes: chooseScopes(person, query.scopes), after, limit: query.limit });
}

function chooseScopes(person: Person, asked: string | undefined): string[] {
  if (asked === undefined) return person.scopes;
  const scopes = asked.split(',').filter((scope) => scope !== '');
  if (scopes.some((scope) => !person.scopes.includes(scope))) throw makeSiteError('FORBIDDEN');
  return scopes;
}

function readOwnCursor(text: string, kind: Cursor['kind'], field: string, meta: SiteMeta): Cursor {
  const cursor = readCursor(text, meta.secret);
  if (cursor?.kind !== kind) throw makeBadRequest([{ field, problem: 'not a cursor of this site' }]);
  return cursor;
}

async function serveJobPosting(id: string, response: ServerResponse, { db }: SiteContext): Promise<void> {
  const offer = recordId.safeParse(id).success ? await readPublished(db, id) : undefined;
  if (offer === undefined) throw makeSiteError('NOT_FOUND');
  const { siteName } = await readMeta(db);
  sendJson(response, 200, writeInertJson(makeJobPosting(offer, siteName)), 'application/ld+json');
}

function parseQuery<S extends z.ZodType>(url: URL, schema: S): z.infer<S> {
  const parsed = schema.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) throw makeBadRequest(listFieldProblems(parsed.error.issues));
  return parsed.data;
}
