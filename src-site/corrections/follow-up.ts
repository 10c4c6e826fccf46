import { findAwaited } from '../../src-main/domain/offer/await-corrections.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { offerTransitions } from '../../src-main/domain/offer/offer-moves.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Database, Queries } from '../database/database.ts';
import { lockRecords, type SiteRecord } from '../records/site-record.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { completeMove } from '../sync/move-offer.ts';

/** Offers taken in one transaction, so that nobody waits for long. */
const lot = 200;

export type FollowedUp = { reminded: number; lapsed: number };

/**
 * What becomes of requests for corrections that nobody has answered: says of some that the recruiter is to be reminded, closes others,
 * in the name of the site; takes away answered links whose time is over. Stopped at any point, or run by two at once, it is only
 * unfinished.
 */
export async function followUpCorrections(db: Database, now = new Date()): Promise<FollowedUp> {
  const at = now.toISOString();
  const all: FollowedUp = { reminded: 0, lapsed: 0 };
  for (let more = true; more; ) {
    const done = await runWriting(db, (queries) => followUpLot(queries, at));
    all.reminded += done.reminded;
    all.lapsed += done.lapsed;
    more = done.looked === lot;
  }
  await db.query('delete from correction_link where answered is not null and until < $1::timestamptz', [at]);
  await db.query('delete from outcome_link where until < $1::timestamptz', [at]);
  return all;
}

async function followUpLot(queries: Queries, at: string): Promise<FollowedUp & { looked: number }> {
  const due = await queries.query<{ id: string }>(
    'select id from correction_link where answered is null and (remind_at <= $1::timestamptz or close_at <= $1::timestamptz) order by id limit $2',
    [at, lot],
  );
  if (due.length === 0) return { reminded: 0, lapsed: 0, looked: 0 };
  const records = await lockRecords(queries, due.map(({ id }) => ({ entity: 'offer', id })));
  const copy = makeWorkCopy(records);
  const count = { reminded: 0, lapsed: 0 };
  const left = new Set(due.map(({ id }) => id));
  for (const record of records) {
    const next = planFollowUp(record, at);
    if (next === null) continue;
    left.delete(record.id);
    count[next.state === 'closed' ? 'lapsed' : 'reminded']++;
    copy.put({ ...record, fields: completeMove(record.fields, next), by: 'site', at });
  }
  // Of offers that wait no more, whatever moved them; or whose answer is nobody's to wait for yet.
  if (left.size > 0) await queries.query('delete from correction_link where id = any($1::text[]) and answered is null', [[...left]]);
  if (count.reminded + count.lapsed > 0) await writeChanges(queries, { records: (await copy.finish({ lockConflictsAbout: () => Promise.resolve([]) })).records, exits: [], device: null });
  return { ...count, looked: due.length };
}

/** The offer closed, or marked to be reminded; null if neither is due. */
function planFollowUp({ deleted, fields }: SiteRecord, at: string): Fields | null {
  const awaited = deleted ? null : findAwaited(fields as OfferFields);
  if (awaited === null) return null;
  const { link } = awaited;
  if (link.closeAt !== null && link.closeAt <= at) return { ...fields, state: offerTransitions.lapse.to, claimedBy: null };
  if (link.remindedAt === null && link.remindAt !== null && link.remindAt <= at) return { ...fields, correctionLink: { ...link, remindedAt: at } };
  return null;
}
