import { makeClaimReader } from '../claims/read-claim.ts';
import type Database from 'better-sqlite3';
import type { Store } from '../store/store.ts';
import type { OfferRow } from '../../contract/desk/offers.ts';
import { findCorrected, isToRemind } from '../../domain/offer/await-corrections.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findLastDay } from '../../domain/offer/publication.ts';
import type { Follower } from '../../domain/record/follower.ts';
import { makePriorityReader } from './read-priority.ts';
import { prepareOnce } from '../store/statements.ts';

const columns = ['state', 'title', 'employerName', 'placeLabel', 'territory', 'contractType', 'receivedAt', 'applyBy', 'claimedBy', 'source'] as const;
/** Picked to say in a word until when it is published, and where the corrections stand. */
const span = ['publishedAt', 'publicationDays'] as const;
const loop = ['decision.at', 'correctionLink.at', 'correctionLink.remindedAt', 'corrected.at'] as const;
type Column = (typeof columns)[number];
type Read = { row: number; id: string; picked: string; pending: 0 | 1 };

// SQLite picks the few columns out of the offer: the whole of it, texts included, is not made into an object here.
const select = `select r.row, r.id, json_extract(r.fields, ${[...columns, ...span, ...loop].map((column) => `'$.${column}'`).join(', ')}) as picked,
    exists (select 1 from outbox o where o.entity = 'offer' and o.id = r.id) as pending
  from record r where r.row = ? and r.entity = 'offer'`;

/** The lines of the list at `rows`, in the order asked; a row that is gone meanwhile is left out. */
export function readOfferRows(store: Store, rows: readonly number[], now: Date, me = ''): OfferRow[] {
  const { db } = store;
  const readClaim = makeClaimReader(store, now);
  const readPriority = makePriorityReader(store, me, now);
  const one = prepareOnce<Read>(db, select);
  const [inConflict, proposed] = [listSubjects(db, 'conflict'), listSubjects(db, 'proposal')];
  return rows.flatMap((row) => {
    const read = one.get(row);
    if (read === undefined) return [];
    const values = JSON.parse(read.picked) as unknown[];
    const picked = Object.fromEntries(columns.map((column, i) => [column, values[i]])) as Pick<OfferFields, Column>;
    const [publishedAt, publicationDays] = values.slice(columns.length) as [string | null, number | null];
    const until = picked.state === 'published' ? findLastDay({ publishedAt, publicationDays, applyBy: picked.applyBy }) : picked.applyBy;
    const loops = readLoop(picked.state, values.slice(columns.length + span.length) as (string | null)[]);
    return { row, id: read.id, ...picked, applyBy: until, claim: picked.state === 'claimed' ? readClaim(row) : null, priority: readPriority(row, { ...picked, ...loops }), ...loops, pending: read.pending === 1, conflict: inConflict.has(read.id), proposal: proposed.has(read.id) };
  });
}

/** `values`: those of `loop`. */
const readLoop = (state: OfferFields['state'], [decidedAt = null, linkAt = null, remindedAt = null, correctedAt = null]: (string | null)[]) => ({
  cameBack: findCorrected({ state, corrected: correctedAt }) !== null,
  toRemind: isToRemind({ state, decision: decidedAt === null ? null : { at: decidedAt }, correctionLink: linkAt === null ? null : { at: linkAt, remindedAt } }),
});

/** Records on which two people differ, or of which someone proposes a change, as long as nobody has settled it. */
function listSubjects(db: Database.Database, entity: Follower): Set<string> {
  const ids = prepareOnce<string>(
    db,
    `select fields ->> 'recordId' from record indexed by ${entity}_open where entity = '${entity}' and fields ->> 'state' = 'open'`,
  );
  return new Set(ids.pluck().all());
}
