import type Database from 'better-sqlite3';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { findingIds, findingLevels, type FindingId, type FindingLevel } from '../../domain/findings/finding.ts';
import type { Twin } from '../../domain/findings/reference/reference-tables.ts';
import { findCorrected, isToRemind } from '../../domain/offer/await-corrections.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { workInPortions } from '../duplicates/work-in-portions.ts';
import { readKeptVerdict } from '../organisations/kept-verdict.ts';
import { readTeamRules, type TeamRules } from '../rules/read-team-rules.ts';
import { followRows } from '../store/row-followers.ts';
import { prepareOnce } from '../store/statements.ts';
import { areTwinsKnown, findTwins } from './find-twins.ts';
import { listOfferFindings } from './list-offer-findings.ts';

/**
 * Findings are kept nowhere: what the rules say of each offer is read when a search first asks, nine bytes an offer. The verdict of its
 * employer, which changes without the offer, is the one that the list of organisations keeps.
 */
type AlertIndex = {
  /** The rules, the amounts and the day with which it was read. */
  key: string;
  rules: TeamRules;
  now: Date;
  /** Rules 0 to 31, then 32 to 63, one bit each; levels, one bit each, and one for "read". */
  low: Uint32Array;
  high: Uint32Array;
  levels: Uint8Array;
  last: number;
  unread: number;
  written: Set<number>;
  /** Offers that await a decision, read before the twins were known: read again once they are. */
  beforeTwins: Set<number>;
  wake: () => void;
};

const isRead = 0x80;
/** Beside the levels of an offer: where its corrections stand, which is read from the same fields. */
const flagBits = { blocking: 1 << findingLevels.indexOf('bloquant'), cameBack: 0x10, toRemind: 0x20 };
export type OfferFlag = keyof typeof flagBits;
/** Milliseconds of one portion, and offers read between two looks at the clock. */
const portionMs = 6;
const readAtOnce = 8;
const indexes = new WeakMap<Database.Database, AlertIndex>();
const followed = new WeakSet<Database.Database>();

/** The offers read so far of which a finding that nobody set aside is of one of these rules or levels. Begins the reading. */
export function matchAlerts(db: Database.Database, { ids, levels }: { ids: readonly FindingId[]; levels: readonly FindingLevel[] }, size: number, now: Date): Uint8Array {
  const index = getAlertIndex(db, now);
  const bits = ids.map((id) => findingIds.indexOf(id));
  const low = joinBits(bits.filter((bit) => bit < 32));
  const high = joinBits(bits.filter((bit) => bit >= 32).map((bit) => bit - 32));
  const level = joinBits(levels.map((one) => findingLevels.indexOf(one)));
  const mask = new Uint8Array(size);
  for (let row = 0; row < size && row < index.low.length; row++)
    if (((index.low[row] ?? 0) & low) !== 0 || ((index.high[row] ?? 0) & high) !== 0 || ((index.levels[row] ?? 0) & level) !== 0) mask[row] = 1;
  return mask;
}

/** The offers read so far that have one of these flags. Begins the reading. */
export function matchFlags(db: Database.Database, flags: readonly OfferFlag[], size: number, now: Date): Uint8Array {
  const { levels } = getAlertIndex(db, now);
  const bits = flags.reduce((all, flag) => all | flagBits[flag], 0);
  return Uint8Array.from({ length: size }, (_, row) => (((levels[row] ?? 0) & bits) === 0 ? 0 : 1));
}

/** What is known so far of every offer, a byte each, for `hasFlag`. Begins the reading. */
export const readOfferFlags = (db: Database.Database, now: Date): Uint8Array => getAlertIndex(db, now).levels;
/** The same as far as it is known by now; begins nothing. */
export const peekOfferFlags = (db: Database.Database): Uint8Array => indexes.get(db)?.levels ?? new Uint8Array(0);
export const hasFlag = (flags: Uint8Array, row: number, flag: OfferFlag): boolean => ((flags[row] ?? 0) & flagBits[flag]) !== 0;

/** Offers of which the findings are yet to be read: a search by alert may find more. */
export const countUnreadAlerts = (db: Database.Database, now: Date): number => {
  const index = getAlertIndex(db, now);
  return index.unread + index.written.size + index.beforeTwins.size;
};

const joinBits = (bits: readonly number[]): number => bits.reduce((all, bit) => all | (1 << bit), 0);

/** The index of this open store; begun again when the rules, the amounts or the day have changed. */
function getAlertIndex(db: Database.Database, now: Date): AlertIndex {
  const rules = readTeamRules(db);
  const key = JSON.stringify([readDayInFrance(now), [...rules.tunings], rules.amounts]);
  let index = indexes.get(db);
  if (index === undefined || index.key !== key) {
    indexes.set(db, (index = beginIndex(db, key, rules, now)));
    followWrites(db);
  }
  // A quiet store has nothing left after this; the rest comes by itself.
  readSome(db, index, portionMs);
  index.wake();
  return index;
}

function beginIndex(db: Database.Database, key: string, rules: TeamRules, now: Date): AlertIndex {
  const size = (prepareOnce<number>(db, 'select coalesce(max(row), 0) from offer_list').pluck().get() ?? 0) + 1;
  const unread = prepareOnce<number>(db, 'select count(*) from offer_list').pluck().get() ?? 0;
  const index: AlertIndex = { key, rules, now, low: new Uint32Array(size), high: new Uint32Array(size), levels: new Uint8Array(size), last: 0, unread, written: new Set(), beforeTwins: new Set(), wake: () => {} };
  const worker = workInPortions(() => db.open && indexes.get(db) === index && readSome(db, index, portionMs));
  index.wake = worker.wake;
  return index;
}

function followWrites(db: Database.Database): void {
  if (followed.has(db)) return;
  followed.add(db);
  followRows(db, 'offer', (row) => {
    const index = indexes.get(db);
    // What has never been read comes in its turn.
    if (index !== undefined && row <= index.last) index.written.add(row);
  });
}

/** True while some is left. */
function readSome(db: Database.Database, index: AlertIndex, milliseconds: number): boolean {
  const isReadable = () => index.written.size > 0 || index.last !== Number.MAX_SAFE_INTEGER;
  const isLeft = () => isReadable() || index.beforeTwins.size > 0;
  // What is read inside a transaction may still be rolled back.
  if (db.inTransaction) return isLeft();
  if (index.beforeTwins.size > 0 && areTwinsKnown(db)) {
    for (const row of index.beforeTwins) index.written.add(row);
    index.beforeTwins.clear();
  }
  const one = prepareOnce<Line>(db, `select row, id, fields from record where row = ? and entity = 'offer'`);
  const next = prepareOnce<Line>(db, 'select row, id, fields from offer_list join record using (row) where row > ? order by row limit ?');
  for (const until = performance.now() + milliseconds; isReadable() && performance.now() < until; ) {
    const [row] = index.written;
    if (row !== undefined) {
      index.written.delete(row);
      note(db, index, row, one.get(row));
      continue;
    }
    const rows = next.all(index.last, readAtOnce);
    for (const line of rows) note(db, index, line.row, line);
    index.unread = Math.max(0, index.unread - rows.length);
    index.last = rows.at(-1)?.row ?? Number.MAX_SAFE_INTEGER;
    if (rows.length === 0) index.unread = 0;
  }
  return isLeft();
}

type Line = { row: number; id: string; fields: string };

function note(db: Database.Database, index: AlertIndex, row: number, line: Line | undefined): void {
  if (row >= index.low.length) grow(index, row + 1);
  const { low, high, levels } = line === undefined ? { low: 0, high: 0, levels: isRead } : readBits(db, index, line);
  index.low[row] = low;
  index.high[row] = high;
  index.levels[row] = levels;
}

function readBits(db: Database.Database, index: AlertIndex, { row, id, fields }: Line): { low: number; high: number; levels: number } {
  let [low, high, levels] = [0, 0, isRead];
  const offer = JSON.parse(fields) as OfferFields;
  if (findCorrected(offer) !== null) levels |= flagBits.cameBack;
  if (isToRemind(offer)) levels |= flagBits.toRemind;
  for (const { id: rule, level, aside } of listOfferFindings(offer, index.rules, index.now, { twins: listTwins(db, index, row, id, offer), employerVerdict: readKeptVerdict(db, offer) })) {
    if (aside !== null) continue;
    const bit = findingIds.indexOf(rule);
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
    levels |= 1 << findingLevels.indexOf(level);
  }
  return { low, high, levels };
}

/** What stands of these offers is no longer true: their employer was judged anew. */
export function rereadAlerts(db: Database.Database, listRows: () => readonly number[]): void {
  const index = indexes.get(db);
  if (index === undefined) return;
  for (const row of listRows()) if (row <= index.last) index.written.add(row);
  index.wake();
}

/** Looked for while a decision is awaited: of an offer decided long ago, nobody asks it any more. */
function listTwins(db: Database.Database, index: AlertIndex, row: number, id: string, fields: OfferFields): Twin[] {
  if (fields.decision !== null) return [];
  if (areTwinsKnown(db)) return findTwins(db, { row, id, fields }, index.rules.tunings);
  index.beforeTwins.add(row);
  return [];
}

function grow(index: AlertIndex, size: number): void {
  const length = Math.ceil(size * 1.2);
  const widen = <Kind extends Uint32Array | Uint8Array>(old: Kind, made: Kind): Kind => {
    made.set(old);
    return made;
  };
  index.low = widen(index.low, new Uint32Array(length));
  index.high = widen(index.high, new Uint32Array(length));
  index.levels = widen(index.levels, new Uint8Array(length));
}
