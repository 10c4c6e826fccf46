import type Database from 'better-sqlite3';
import type { OfferRow } from '../../contract/desk/offers.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { prepareOnce } from './statements.ts';

type Read = { row: number; id: string; fields: string; pending: 0 | 1 };

/** The lines of the list at `rows`, in the order asked; a row that is gone meanwhile is left out. */
export function readOfferRows(db: Database.Database, rows: readonly number[]): OfferRow[] {
  const one = prepareOnce<Read>(
    db,
    `select r.row, r.id, r.fields, exists (select 1 from outbox o where o.entity = 'offer' and o.id = r.id) as pending
       from record r where r.row = ? and r.entity = 'offer'`,
  );
  const inConflict = listConflictIds(db);
  return rows.flatMap((row) => {
    const read = one.get(row);
    if (read === undefined) return [];
    const f = JSON.parse(read.fields) as OfferFields;
    return {
      row, id: read.id, state: f.state, title: f.title, employerName: f.employerName, placeLabel: f.placeLabel,
      territory: f.territory, contractType: f.contractType, receivedAt: f.receivedAt, applyBy: f.applyBy,
      claimedBy: f.claimedBy, source: f.source, pending: read.pending === 1, conflict: inConflict.has(read.id),
    };
  });
}

/** Offers on which two people differ, and nobody has settled it. */
function listConflictIds(db: Database.Database): Set<string> {
  const ids = prepareOnce<string>(
    db,
    `select json_extract(fields, '$.recordId') from record
      where entity = 'conflict' and json_extract(fields, '$.state') = 'open' and json_extract(fields, '$.entity') = 'offer'`,
  );
  return new Set(ids.pluck().all());
}
