import type Database from 'better-sqlite3';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { readLooks } from '../../domain/second-look/read-looks.ts';

/** Keeps `offer_look` in step with the offers: few are in it, and the others cost a question to the index. */
export function openLookTable(db: Database.Database) {
  const put = db.prepare('insert or replace into offer_look (row, awaited_at, looks) values (?, ?, ?)');
  const remove = db.prepare('delete from offer_look where row = ?');
  return {
    write: (row: number, fields: Fields, isNew: boolean): void => {
      const looks = readLooks(fields as OfferFields);
      if (looks !== null) put.run(row, looks.awaitedAt, looks.looks);
      else if (!isNew) remove.run(row);
    },
    remove: (row: number): void => {
      remove.run(row);
    },
  };
}
