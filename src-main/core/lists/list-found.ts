import type Database from 'better-sqlite3';
import { foldText } from '../../domain/fold-text.ts';
import { readRowNumbers } from '../offers/row-numbers.ts';

type Asked = {
  list: 'press_list' | 'person_list';
  /** What a person types: each word must be in one of the columns. */
  text: string;
  columns: readonly string[];
  /** What else holds of the rows. */
  only: { column: string; value: string } | null;
  order: string;
  descending: boolean;
};
const mostWords = 8;

/** The rows of a list, in their order. Only `text` and the value of `only` come from outside. */
export function listFound(db: Database.Database, { list, text, columns, only, order, descending }: Asked): Int32Array {
  const words = foldText(text).split(/\s+/).filter(Boolean).slice(0, mostWords);
  // `instr` takes what is typed as it is: nothing in it can be read as a pattern.
  const hold = `(${columns.map((column) => `instr(${column}, ?) > 0`).join(' or ')})`;
  const conditions = [...(only === null ? [] : [`${only.column} = ?`]), ...words.map(() => hold)];
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const values = [...(only === null ? [] : [only.value]), ...words.flatMap((word) => columns.map(() => word))];
  const rows = readRowNumbers(db, `select group_concat(row) from (select row from ${list} ${where} order by ${order})`, ...values);
  return descending ? rows.reverse() : rows;
}
