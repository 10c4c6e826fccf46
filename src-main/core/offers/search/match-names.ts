import type Database from 'better-sqlite3';
import { toPlainWords } from '../../../domain/search/plain-words.ts';
import { prepareOnce } from '../../store/statements.ts';
import { parseRowNumbers } from '../row-numbers.ts';
import { putRows, type RowMask } from './row-mask.ts';

type Column = 'employer_key' | 'place_key';

/**
 * The rows of which the employer or the place has these words one after the other; of the last one, the beginning is enough where
 * it may still go on. The names are read in their index, and each only once, however many offers bear it.
 */
export function matchNames(db: Database.Database, column: Column, words: string, isBegun: boolean, size: number): RowMask {
  const wanted = toPlainWords(words);
  const [longest = ''] = wanted.split(' ').toSorted((one, other) => other.length - one.length);
  const sql = `select ${column} as name, cast(group_concat(row) as blob) as rows from offer_list where instr(${column}, ?) > 0 group by ${column}`;
  const mask = new Uint8Array(size);
  for (const { name, rows } of prepareOnce<{ name: string; rows: Buffer }, [string]>(db, sql).iterate(longest))
    if (hasWords(toPlainWords(name), wanted, isBegun)) putRows(mask, parseRowNumbers(rows));
  return mask;
}

/** Both in plain words. */
export const hasWords = (text: string, words: string, isBegun: boolean): boolean => ` ${text} `.includes(isBegun ? ` ${words}` : ` ${words} `);
