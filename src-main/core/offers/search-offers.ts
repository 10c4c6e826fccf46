import type Database from 'better-sqlite3';
import { foldText } from '../../domain/fold-text.ts';
import { countWrites } from '../store/count-writes.ts';
import { finishLastWord } from './known-words.ts';
import { readRowNumbers } from './row-numbers.ts';

/**
 * The FTS5 expression of what a person types: every word must be there, the last one perhaps unfinished. Only letters
 * and digits get through, each word between quotes, so that nothing typed can be read as an operator. Null: nothing to
 * search yet (a lone letter would fit nearly every offer).
 */
export function makeMatch(text: string): string | null {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isFinished = /[^\p{L}\p{N}]$/u.test(text);
  const terms = words
    .slice(0, 12)
    .map((word, i, all) => ({ word, term: i === all.length - 1 && !isFinished ? `"${word}"*` : `"${word}"` }))
    .filter(({ word, term }) => !(term.endsWith('"') && words.length > 1 && everywhere.has(word)))
    .filter(({ word }) => word.length > 1 || /\p{N}/u.test(word))
    .map(({ term }) => term);
  return terms.length === 0 ? null : terms.join(' ');
}

/** Words of nearly every offer: beside another word they say nothing, and cost the most to look up. */
const everywhere = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'en', 'un', 'une', 'au', 'aux', 'pour', 'dans']);

/** Offers found: a set with one byte for each row, and how many they are. Not to be written to. */
export type Hits = { readonly count: number; readonly has: Uint8Array };

const lastHits = new WeakMap<Database.Database, { key: string; hits: Hits }>();

/**
 * The rows below `size` that fit `match`. The last answer is kept until something is written: the list and the counts of its
 * filters ask for the same.
 */
export function findMatches(db: Database.Database, match: string, size: number): Hits {
  const key = `${countWrites({ db })} ${size} ${match}`;
  const last = lastHits.get(db);
  if (last?.key === key) return last.hits;
  const hits = readMatches(db, match, size);
  lastHits.set(db, { key, hits });
  return hits;
}

function readMatches(db: Database.Database, match: string, size: number): Hits {
  const has = new Uint8Array(size);
  try {
    const whole = finishLastWord(db, match);
    if (whole === null) return { count: 0, has };
    const rows = readRowNumbers(db, 'select group_concat(rowid) from offer_search where offer_search match ?', whole);
    for (const row of rows) has[row] = 1;
    return { count: rows.length, has };
  } catch (error) {
    // A letter younger than FTS5's Unicode 6.1 cuts its word in two, and the index knows no phrase: no offer has that word.
    if (error instanceof Error && /phrase/.test(error.message)) return { count: 0, has };
    throw error;
  }
}
