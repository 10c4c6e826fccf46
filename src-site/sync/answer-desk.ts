import { z } from 'zod';
import type { DigestOutput, digestQuery } from '../../src-main/contract/site/digest.ts';
import type { feedQuery, Hello, helloInput, PushOutput, snapshotQuery } from '../../src-main/contract/site/sync-calls.ts';
import { recordId } from '../../src-main/domain/record/record-id.ts';
import { defaultFileLimits } from '../files/file-limits.ts';
import type { Person } from '../devices/find-person.ts';
import { makeBadRequest, makeSiteError } from '../http/site-error.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { readCursor, type Cursor } from './cursor.ts';
import { ForeignDevice, looseLine, OtherEpoch, pushLines } from './push-lines.ts';
import { readDigest } from './read-digest.ts';
import { readFeed } from './read-feed.ts';
import { readSnapshot } from './read-snapshot.ts';
import { sayHello } from './say-hello.ts';

// What a desk asks and what it is answered, whatever carries it. Refusals are thrown as the contract's errors.

/** A push takes its lines as they are: each is judged by itself, so that a bad one is answered and not the whole refused. */
export const loosePush = z.object({ deviceId: recordId, epoch: z.string().max(64), lines: z.array(looseLine).min(1).max(500) });

export async function answerHello(tables: SiteTables, person: Person, input: z.infer<typeof helloInput>, files = defaultFileLimits): Promise<Hello> {
  const meta = await tables.readMeta();
  if (input.schema < meta.schemaMin) throw makeSiteError('UPGRADE', { schemaMin: meta.schemaMin });
  return await sayHello(tables, person, meta, input, files);
}

export async function answerPush(tables: SiteTables, person: Person, input: z.infer<typeof loosePush>): Promise<PushOutput> {
  try {
    return await pushLines(tables, person, input);
  } catch (error) {
    if (error instanceof OtherEpoch) throw makeSiteError('RESET', { epoch: error.epoch, reason: 'epoch' });
    if (error instanceof ForeignDevice) throw makeSiteError('FORBIDDEN');
    throw error;
  }
}

/** A page of the feed, as bytes. */
export async function answerFeed(tables: SiteTables, person: Person, query: z.infer<typeof feedQuery>): Promise<Buffer> {
  const found = await tables.readMeta();
  const cursor = readOwnCursor(query.cursor, ['feed'], 'cursor', found);
  const meta = wentBack(found, cursor) ? await tables.beginEpoch(found.epoch) : found;
  const reset = cursor.epoch !== meta.epoch ? 'epoch' : cursor.seq < meta.minSeq ? 'too_old' : null;
  if (reset !== null) throw makeSiteError('RESET', { epoch: meta.epoch, reason: reset });
  if (query.grantsHash !== person.grantsHash) throw makeSiteError('GRANTS_CHANGED');
  return await readFeed(tables, person, meta, cursor, query.limit);
}

/** A desk has seen more than there is: the database went back (an older copy, a lost failover) and nobody said so. */
const wentBack = (meta: SiteMeta, cursor: Cursor) => cursor.epoch === meta.epoch && cursor.seq > meta.head + 1;

/** A page of all that a person may see, as bytes. */
export async function answerSnapshot(tables: SiteTables, person: Person, query: z.infer<typeof snapshotQuery>): Promise<Buffer> {
  const meta = await tables.readMeta();
  const after = query.after === undefined ? null : readOwnCursor(query.after, ['records', 'snapshot'], 'after', meta);
  const isMoved = query.epoch !== meta.epoch || query.grantsHash !== person.grantsHash
    || (after !== null && (after.epoch !== meta.epoch || after.grants !== person.grantsHash || after.seq < meta.minSeq))
    // A server of before read it in another order.
    || (after !== null && (after.kind === 'records') !== (query.bucket === undefined));
  if (isMoved) throw makeSiteError('MOVED');
  return await readSnapshot(tables, person, meta, { scopes: chooseScopes(person, query.scopes), bucket: query.bucket ?? null, after, limit: query.limit });
}

/** Figures of all that a person may see, if the site stands where the desk has read it. */
export async function answerDigest(tables: SiteTables, person: Person, query: z.infer<typeof digestQuery>): Promise<DigestOutput> {
  const meta = await tables.readMeta();
  if (query.epoch !== meta.epoch) throw makeSiteError('RESET', { epoch: meta.epoch, reason: 'epoch' });
  if (query.grantsHash !== person.grantsHash) throw makeSiteError('GRANTS_CHANGED');
  return { ...makeEnvelope(meta), ...(query.seq === meta.head ? await readDigest(tables, person, query.seq) : { seq: meta.head, buckets: null }) };
}

function chooseScopes(person: Person, asked: string | undefined): string[] {
  if (asked === undefined) return person.scopes;
  const scopes = asked.split(',').filter((scope) => scope !== '');
  if (scopes.some((scope) => !person.scopes.includes(scope))) throw makeSiteError('FORBIDDEN');
  return scopes;
}

function readOwnCursor(text: string, kinds: readonly Cursor['kind'][], field: string, meta: SiteMeta): Cursor {
  const cursor = readCursor(text, meta.secret);
  if (cursor === undefined || !kinds.includes(cursor.kind)) throw makeBadRequest([{ field, problem: 'not a cursor of this site' }]);
  return cursor;
}
