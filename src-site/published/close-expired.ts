import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { isPublicOffer, offerTransitions } from '../../src-main/domain/offer/offer-moves.ts';
import { findLastDay } from '../../src-main/domain/offer/publication.ts';
import type { Database, Queries } from '../database/database.ts';
import { lockRecords, type SiteRecord } from '../records/site-record.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { completeMove } from '../sync/move-offer.ts';

/** Offers taken in one transaction, so that nobody waits for long. */
const lot = 200;

/**
 * Closes, in the name of the site, the offers whose last day is over: the public does not see them any more, and desks are told so.
 * Answers how many. Stopped at any point, or run by two at once, it is only unfinished.
 */
export async function closeExpired(db: Database, now = new Date()): Promise<number> {
  let all = 0;
  for (let more = true; more; ) {
    const { closed, looked } = await runWriting(db, (queries) => closeLot(queries, now));
    all += closed;
    more = looked === lot;
  }
  return all;
}

async function closeLot(queries: Queries, now: Date): Promise<{ closed: number; looked: number }> {
  const today = readDayInFrance(now);
  const over = await queries.query<{ id: string }>('select id from published_offer where until < $1 order by id limit $2', [today, lot]);
  if (over.length === 0) return { closed: 0, looked: 0 };
  const records = await lockRecords(queries, over.map(({ id }) => ({ entity: 'offer', id })));
  const copy = makeWorkCopy(records);
  const at = now.toISOString();
  const left = new Map<string, string | null>(over.map(({ id }) => [id, null]));
  for (const record of records) {
    const offer = record.fields as OfferFields;
    const last = record.deleted || !isPublicOffer(offer.state) ? null : findLastDay(offer);
    if (last === null || last >= today) left.set(record.id, last);
    else {
      left.delete(record.id);
      copy.put({ ...record, fields: completeMove(record.fields, expire(record, at)), by: 'site', at });
    }
  }
  // A server of an earlier version has written them without their last day.
  for (const [id, until] of left) await queries.query('update published_offer set until = $2 where id = $1', [id, until]);
  const closed = over.length - left.size;
  if (closed > 0) await writeChanges(queries, { records: (await copy.finish({ lockConflictsAbout: () => Promise.resolve([]) })).records, exits: [], device: null });
  return { closed, looked: over.length };
}

const expire = ({ fields }: SiteRecord, at: string) => ({ ...fields, state: offerTransitions.expire.to, closing: { motive: 'expired', by: 'site', at } });
