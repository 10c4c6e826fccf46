import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { followRows } from '../store/row-followers.ts';
import { prepareOnce } from '../store/statements.ts';
import { hashAddress } from '../offers/hash-address.ts';

/** What the follow-up needs of an offer that was published, or of which somebody was asked something. */
export type FollowedOffer = Pick<OfferFields, 'state' | 'publishedAt' | 'publicationDays' | 'applyBy' | 'closedAt' | 'outcomesAsked' | 'outcomes' | 'outcomeSettled' | 'publicationLinks' | 'followUpStopped'> & {
  id: string;
  /** Its contact's, hashed; null without one. */
  address: string | null;
  /** When that address was last asked for corrections of it, answered or not, whatever was decided since; null if it never was. */
  correctedAt: string | null;
};

type Index = { followed: Map<number, FollowedOffer>; last: number; written: Set<number> };
const indexes = new WeakMap<Database.Database, Index>();
const portionMs = 6;
const readAtOnce = 50;

const fields = ['state', 'publishedAt', 'closedAt', 'contactEmail', 'decision.kind', 'decision.at', 'outcomesAsked', 'outcomes', 'outcomeSettled', 'publicationDays', 'applyBy', 'publicationLinks', 'followUpStopped', 'correctionLink.at'];
/** The link of a request dies with the next decision: what was asked before is in the history of this desk. What was undone asked nothing. */
const askedBefore = `iif(r.fields ->> '$.decision' is null, null, (select max(c.after ->> '$.at') from change c left join batch b on b.id = c.batch
  where c.entity = 'offer' and c.record_id = r.id and c.field = 'correctionLink' and b.undone_by is null))`;
const picked = `json_array(r.id, ${fields.map((field) => `json(r.fields -> '$.${field}')`).join(', ')}, ${askedBefore})`;

/**
 * The offers that are or may be followed, by row. Read in portions the first time, windows being answered in between; after that, only
 * what was written since. Nothing of it is kept on the disk: it follows from the offers, which the desks share.
 */
export async function readFollowed(db: Database.Database): Promise<ReadonlyMap<number, FollowedOffer>> {
  const index = indexes.get(db) ?? begin(db);
  while (db.open && readSome(db, index, portionMs)) await nextTurn();
  return index.followed;
}

function begin(db: Database.Database): Index {
  const index: Index = { followed: new Map(), last: 0, written: new Set() };
  indexes.set(db, index);
  followRows(db, 'offer', (row) => {
    // What has never been read comes in its turn.
    if (row <= index.last) index.written.add(row);
  });
  return index;
}

/** True while some is left. */
function readSome(db: Database.Database, index: Index, milliseconds: number): boolean {
  const one = prepareOnce<string>(db, `select ${picked} from record r where r.row = ? and r.entity = 'offer'`).pluck();
  const next = prepareOnce<{ row: number; read: string }>(db, `select r.row, ${picked} as read from offer_list l join record r using (row) where l.row > ? order by l.row limit ${readAtOnce}`);
  for (const until = performance.now() + milliseconds; performance.now() < until; ) {
    const [row] = index.written;
    if (row !== undefined) {
      // What is read inside a transaction may still be rolled back.
      if (!db.inTransaction) index.written.delete(row);
      note(index, row, one.get(row));
      continue;
    }
    const rows = next.all(index.last);
    for (const { row, read } of rows) note(index, row, read);
    index.last = rows.at(-1)?.row ?? index.last;
    if (rows.length < readAtOnce) return false;
  }
  return true;
}

function note(index: Index, row: number, read: string | undefined): void {
  const offer = read === undefined ? null : readFacts(JSON.parse(read) as unknown[]);
  if (offer === null) index.followed.delete(row);
  else index.followed.set(row, offer);
}

function readFacts([id, state, publishedAt, closedAt, email, kind, decidedAt, outcomesAsked, outcomes, outcomeSettled, publicationDays, applyBy, publicationLinks, followUpStopped, linkAt, askedAt]: unknown[]): FollowedOffer | null {
  // Who has answered was asked all the same.
  const correctedAt = state === 'corrections' && kind === 'askCorrections' ? (decidedAt as string) : ((linkAt ?? askedAt ?? null) as string | null);
  const asked = (outcomesAsked ?? []) as FollowedOffer['outcomesAsked'];
  if (state !== 'published' && closedAt === null && correctedAt === null && asked.length === 0) return null;
  return {
    id: id as string, state: state as FollowedOffer['state'], publishedAt: publishedAt as string | null, closedAt: closedAt as string | null,
    address: typeof email === 'string' ? hashAddress(email) : null, correctedAt, outcomesAsked: asked,
    outcomes: (outcomes ?? []) as FollowedOffer['outcomes'], outcomeSettled: (outcomeSettled ?? null) as FollowedOffer['outcomeSettled'],
    publicationDays: (publicationDays ?? null) as number | null, applyBy: (applyBy ?? null) as string | null, followUpStopped: (followUpStopped ?? null) as FollowedOffer['followUpStopped'],
    // Those that go with a decision ask nothing of anybody.
    publicationLinks: ((publicationLinks ?? []) as FollowedOffer['publicationLinks']).filter(({ address }) => address !== null),
  };
}

/** All that was asked of each address: of which offer, and when. */
export function listQuestions(followed: ReadonlyMap<number, FollowedOffer>): { address: string; offer: string; at: string }[] {
  return [...followed.values()].flatMap(({ id: offer, address, correctedAt, outcomesAsked, publicationLinks }) => [
    ...(address === null || correctedAt === null ? [] : [{ address, offer, at: correctedAt }]),
    ...[...outcomesAsked, ...publicationLinks].flatMap((asked) => (asked.address === null ? [] : [{ address: asked.address, offer, at: asked.at }])),
  ]);
}

/** When each address was last asked anything, corrections included. */
export function listLastAsked(followed: ReadonlyMap<number, FollowedOffer>): Map<string, string> {
  const asked = new Map<string, string>();
  for (const { address, at } of listQuestions(followed)) if (at > (asked.get(address) ?? '')) asked.set(address, at);
  return asked;
}
