import type Database from 'better-sqlite3';
import type { PressQuery } from '../../contract/desk/press.ts';
import { foldText } from '../../domain/fold-text.ts';
import { readRowNumbers } from '../offers/row-numbers.ts';

const orders = { received: 'received_at, row', title: 'title_key, row', issuer: 'issuer_key, received_at, row' } as const;
const mostWords = 8;

/** The rows of all releases whose title or issuer holds every word. */
export function listPressIds(db: Database.Database, { text, state, sort, descending }: PressQuery): Int32Array {
  const words = foldText(text).split(/\s+/).filter(Boolean).slice(0, mostWords);
  // `instr` takes what is typed as it is: nothing in it can be read as a pattern.
  const holds = [...(state === null ? [] : ['state = ?']), ...words.map(() => '(instr(title_key, ?) > 0 or instr(issuer_key, ?) > 0)')];
  const where = holds.length === 0 ? '' : `where ${holds.join(' and ')}`;
  const rows = readRowNumbers(
    db,
    `select group_concat(row) from (select row from press_list ${where} order by ${orders[sort]})`,
    ...(state === null ? [] : [state]),
    ...words.flatMap((word) => [word, word]),
  );
  return descending ? rows.reverse() : rows;
}
