import type Database from 'better-sqlite3';
import { openDatabase } from '../../src-main/core/store/open-database.ts';

/** Lines of tables as they are stored, so that writing them again costs nothing but the writing. */
export type RawRows = { record: unknown[][]; list: unknown[][]; /** The indexed text, column by column. */ text: [number, string, string, string, string][] };

const recordColumns = 'row, entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at';
const listColumns = 'row, state, contract_type, territory, source, title_key, employer_key, place_key, received_at, apply_by, reference_key, siren, text_sum';

/** Reads what a store holds of its offers. `since`: only what is newer than this seq. */
export function readRawRows(db: Database.Database, since = 0): RawRows {
  const all = <T>(sql: string): T[] => db.prepare(sql).raw().all(since) as T[];
  return {
    record: all(`select ${recordColumns} from record where entity = 'offer' and seq > ? order by row`),
    list: all(`select ${listColumns} from offer_list where row in (select row from record where entity = 'offer' and seq > ?) order by row`),
    text: all(
      `select row, coalesce(json_extract(fields, '$.title'), ''), coalesce(json_extract(fields, '$.employerName'), '') || ' ' || coalesce(json_extract(fields, '$.reference'), ''),
         coalesce(json_extract(fields, '$.placeLabel'), '') || ' ' || coalesce(json_extract(fields, '$.postcode'), ''), coalesce(json_extract(fields, '$.description'), '')
       from record where entity = 'offer' and seq > ? order by row`,
    ),
  };
}

/** An empty file of the same schema, encryption and settings. */
export const openRawStore = (file: string, key: Buffer): Database.Database => openDatabase(file, key, () => {});

const questionMarks = (count: number): string => Array(count).fill('?').join(', ');

/** Bare inserts of ready lines, 5,000 a transaction, then the search index in one go: the least that can be done. */
export function insertRawRows(db: Database.Database, { record, list, text }: RawRows): void {
  const insertRecord = db.prepare(`insert into record (${recordColumns}) values (${questionMarks(10)})`);
  const insertList = db.prepare(`insert into offer_list (${listColumns}) values (${questionMarks(13)})`);
  const insertText = db.prepare('insert into offer_search (rowid, title, employer, place, description) values (?, ?, ?, ?, ?)');
  for (let from = 0; from < record.length; from += 5000)
    db.transaction(() => {
      for (const line of record.slice(from, from + 5000)) insertRecord.run(...line);
      for (const line of list.slice(from, from + 5000)) insertList.run(...line);
    })();
  db.transaction(() => {
    for (const line of text) insertText.run(...line);
  })();
}

/** Bare updates of ready lines and of their search, in one transaction. */
export function updateRawRows(db: Database.Database, { record, list, text }: RawRows): void {
  const updateRecord = db.prepare('update record set ver = ?, seq = ?, scopes = ?, fields = ?, extra = ?, changed_by = ?, changed_at = ? where row = ?');
  const replaceList = db.prepare(`insert or replace into offer_list (${listColumns}) values (${questionMarks(13)})`);
  const removeText = db.prepare('delete from offer_search where rowid = ?');
  const insertText = db.prepare('insert into offer_search (rowid, title, employer, place, description) values (?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (const [row, , , ...values] of record) updateRecord.run(...values, row);
    for (const line of list) replaceList.run(...line);
    for (const line of text) {
      removeText.run(line[0]);
      insertText.run(...line);
    }
  })();
}
