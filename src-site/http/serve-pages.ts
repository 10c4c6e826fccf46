import type { IncomingMessage, ServerResponse } from 'node:http';
import { feedQuery, snapshotQuery } from '../../src-main/contract/site/sync-calls.ts';
import { recordId } from '../../src-main/domain/record/record-id.ts';
import { requirePerson } from '../devices/require-person.ts';
import { makeJobPosting, writeInertJson } from '../published/make-job-posting.ts';
import { readPublished } from '../published/read-published.ts';
import { answerFeed, answerSnapshot } from '../sync/answer-desk.ts';
import { parseQuery } from './parse-query.ts';
import { sendJson, sendPage } from './send.ts';
import type { SiteContext } from './site-context.ts';
import { makeSiteError } from './site-error.ts';

/** Serves the routes whose answer is bytes: pages of the sync, which the database writes, and job postings. True if it was one. */
export async function servePages(url: URL, request: IncomingMessage, response: ServerResponse, context: SiteContext): Promise<boolean> {
  if (request.method !== 'GET') return false;
  const posting = /^\/v1\/offers\/([^/]+)\/job-posting$/.exec(url.pathname)?.[1];
  if (posting !== undefined) await serveJobPosting(posting, response, context);
  else if (url.pathname === '/v1/sync/feed') await sendCounted('feed', await makeFeedPage(url, context));
  else if (url.pathname === '/v1/sync/snapshot') await sendCounted('snapshot', await makeSnapshotPage(url, context));
  else return false;
  return true;

  async function sendCounted(kind: 'feed' | 'snapshot', page: Buffer) {
    context.metrics.addPage(kind, page);
    await sendPage(request, response, page);
  }
}

async function makeFeedPage(url: URL, { tables, token }: SiteContext): Promise<Buffer> {
  const person = await requirePerson(tables, token);
  return await answerFeed(tables, person, parseQuery(Object.fromEntries(url.searchParams), feedQuery));
}

async function makeSnapshotPage(url: URL, { tables, token }: SiteContext): Promise<Buffer> {
  const person = await requirePerson(tables, token);
  return await answerSnapshot(tables, person, parseQuery(Object.fromEntries(url.searchParams), snapshotQuery));
}

async function serveJobPosting(id: string, response: ServerResponse, { db, tables }: SiteContext): Promise<void> {
  const offer = recordId.safeParse(id).success ? await readPublished(db, id) : undefined;
  if (offer === undefined) throw makeSiteError('NOT_FOUND');
  const { siteName } = await tables.readMeta();
  sendJson(response, 200, writeInertJson(makeJobPosting(offer, siteName)), 'application/ld+json');
}
