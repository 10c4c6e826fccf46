import type Database from 'better-sqlite3';
import { listTerritories, type SearchedPlace } from '../../../domain/search/read-place.ts';
import { isMoreThanWords, parseSearch } from '../../../domain/search/parse-search.ts';
import { toPlainWords } from '../../../domain/search/plain-words.ts';
import type { SearchPart, SearchTerm } from '../../../domain/search/search-part.ts';
import { countUnreadAlerts, matchAlerts, matchFlags } from '../../findings/alert-index.ts';
import { countWrites } from '../../store/count-writes.ts';
import { getOfferColumns, type ColumnName } from '../offer-columns.ts';
import { findMatches, makeMatch, type Hits } from '../search-offers.ts';
import { matchText, readTextsAhead, type TextCheck } from './checked-texts.ts';
import { matchDeadline, matchEnding, matchReceived } from './match-days.ts';
import { matchNames } from './match-names.ts';
import { joinMasks, maskRows, meetMasks, type RowMask } from './row-mask.ts';

/** Of these an offer has one: several in a search are one or the other. Of the rest, all must be there. */
const oneOf = new Set<SearchTerm['kind']>(['contract', 'state', 'source', 'place', 'employer', 'followUp']);
/** Read for the search, and answered from what is read so far. */
const isOfAlerts = ({ term }: SearchPart): boolean => term.kind === 'alert' || term.kind === 'followUp';

/** `within`: the rows that are still in question; all where it is absent. */
type Question = { db: Database.Database; size: number; now: Date; within?: RowMask };
const last = new WeakMap<Database.Database, { key: string; hits: Hits }>();

/** The offers that a search finds, with one byte for each row; null where it asks for nothing. */
export function matchSearch(db: Database.Database, text: string, now: Date): Hits | null {
  const size = getOfferColumns(db).codes.state.length;
  const parts = parseSearch(text);
  const match = makeMatch(readWords(text, parts));
  if (!isMoreThanWords(parts)) return match === null ? null : findMatches(db, match, size);
  const question = { db, size, now };
  if (parts.some(isOfAlerts)) return matchParts(question, parts, match);
  // The list and the counts of its filters ask for the same, one after the other.
  const key = `${countWrites({ db })} ${size} ${Math.floor(now.getTime() / 60_000)} ${text}`;
  const kept = last.get(db);
  if (kept?.key === key) return kept.hits;
  const hits = matchParts(question, parts, match);
  if (!db.inTransaction) last.set(db, { key, hits });
  return hits;
}

/** Reads by portions what a search needs and no index holds: of the offers that all its other parts leave. */
export async function readSearchAhead(db: Database.Database, text: string, now: Date): Promise<void> {
  const parts = parseSearch(text);
  const checks = parts.flatMap(listChecks);
  if (checks.length === 0) return;
  const question = { db, size: getOfferColumns(db).codes.state.length, now };
  const { has } = combine(question, leaveChecks(parts), makeMatch(readWords(text, parts)));
  for (const check of checks) await readTextsAhead(db, check, has);
}

/** Offers that `text` would have to look into and that are not read yet: none, unless it asks for alerts, or where corrections stand. */
export const countUnread = (db: Database.Database, text: string, now: Date): number => (parseSearch(text).some(isOfAlerts) ? countUnreadAlerts(db, now) : 0);

/** Without the parts for which texts are read: those of a kind of which one is enough go together. */
function leaveChecks(parts: readonly SearchPart[]): SearchPart[] {
  const kinds = new Set(parts.filter((part) => listChecks(part).length > 0).map(({ term }) => term.kind));
  return parts.filter((part) => listChecks(part).length === 0 && !(kinds.has(part.term.kind) && oneOf.has(part.term.kind)));
}

/** What most of the parts leave is found first: texts are read of these alone. */
function matchParts(question: Question, parts: readonly SearchPart[], match: string | null): Hits {
  const quick = leaveChecks(parts);
  const base = combine(question, quick, match);
  if (quick.length === parts.length) return base;
  return combine({ ...question, within: base.has }, parts.filter((part) => !quick.includes(part)), null);
}

function combine(question: Question, parts: readonly SearchPart[], match: string | null): Hits {
  const alternatives = new Map<string, RowMask[]>();
  const without: RowMask[] = [];
  if (question.within) alternatives.set('within', [question.within]);
  if (match !== null) alternatives.set('words', [findMatches(question.db, match, question.size).has]);
  parts.forEach(({ term, isNegated }, place) => {
    if (term.kind === 'word' && !isNegated) return;
    const mask = matchTerm(question, term);
    if (mask === null) return;
    const key = oneOf.has(term.kind) ? term.kind : String(place);
    if (isNegated) without.push(mask);
    else alternatives.set(key, [...(alternatives.get(key) ?? []), mask]);
  });
  return meetMasks([...alternatives.values()].map((masks) => joinMasks(masks, question.size)), without, question.size);
}

/** The plain words of a search, as they were typed: the last one may still go on. */
function readWords(text: string, parts: readonly SearchPart[]): string {
  const words = parts.filter(({ term, isNegated }) => term.kind === 'word' && !isNegated);
  const isLast = words.length > 0 && words.at(-1)?.end === text.length;
  return words.map(({ term }) => (term.kind === 'word' ? term.text : '')).join(' ') + (isLast ? '' : ' ');
}

/** The rows of one term; null where it asks for nothing. */
function matchTerm({ db, size, now, within = new Uint8Array(size).fill(1) }: Question, term: SearchTerm): RowMask | null {
  switch (term.kind) {
    case 'word':
    case 'phrase': {
      const match = makeMatch(`${term.text} `);
      if (match === null) return null;
      return term.kind === 'phrase' && isLong(term.text) ? matchText(db, { kind: 'phrase', text: term.text }, within) : findMatches(db, match, size).has;
    }
    case 'contract':
      return matchCodes(db, 'contractType', term.values, size);
    case 'state':
      return matchCodes(db, 'state', term.values, size);
    case 'source':
      return matchCodes(db, 'source', term.values, size);
    case 'place':
      return joinMasks(term.places.map((place) => matchPlace({ db, size, within }, place, term.isBegun && place === term.places.at(-1))), size);
    case 'employer':
      return matchNames(db, 'employer_key', term.words, term.isBegun, size);
    case 'received':
      return maskRows(matchReceived(db, term.days, now), size);
    case 'deadline':
      return maskRows(matchDeadline(db, term.deadline, now), size);
    case 'ending':
      return maskRows(matchEnding(db, term.deadline, now), size);
    case 'alert':
      return matchAlerts(db, term, size, now);
    case 'followUp':
      return matchFlags(db, term.values, size, now);
    case 'nothing':
      return null;
  }
}

function matchPlace({ db, size, within }: { db: Database.Database; size: number; within: RowMask }, place: SearchedPlace, isBegun: boolean): RowMask {
  if (place.kind === 'postcode') return matchText(db, { kind: 'postcode', text: place.postcode }, within);
  if (place.kind === 'words') return matchNames(db, 'place_key', place.words, isBegun, size);
  return matchCodes(db, 'territory', listTerritories(place), size);
}

function matchCodes(db: Database.Database, name: ColumnName, values: readonly string[], size: number): RowMask {
  const { codes, values: known } = getOfferColumns(db);
  const passes = new Uint8Array(known[name].length);
  known[name].forEach((value, code) => {
    if (code > 0 && values.includes(value)) passes[code] = 1;
  });
  const mask = new Uint8Array(size);
  for (let row = 0; row < size; row++) mask[row] = passes[codes[name][row] ?? 0] ?? 0;
  return mask;
}

/** One word has no order. */
const isLong = (text: string): boolean => toPlainWords(text).includes(' ');

const listChecks = ({ term }: SearchPart): TextCheck[] => {
  if (term.kind === 'phrase') return isLong(term.text) ? [{ kind: 'phrase', text: term.text }] : [];
  if (term.kind !== 'place') return [];
  return term.places.flatMap((place): TextCheck[] => (place.kind === 'postcode' ? [{ kind: 'postcode', text: place.postcode }] : []));
};
