import type { RehearsedOffer } from '../../contract/desk/rules.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import type { RehearsedRow } from './rehearsal-run.ts';

/** A page of the offers that a rehearsal has met, from after the place `after`; one that is gone since is left out. */
export function listRehearsed({ db }: Store, rows: readonly RehearsedRow[], after: number | null, limit: number): RehearsedOffer[] {
  const get = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'offer'`);
  const from = after === null ? 0 : after + 1;
  return rows.slice(from, from + limit).flatMap(({ row, before, after: becomes }, at) => {
    const record = get.get(row);
    const offer = record && (JSON.parse(record.fields) as OfferFields);
    if (!offer?.decision) return [];
    return [{ place: from + at, id: record!.id, title: offer.title, employerName: offer.employerName, decidedAt: offer.decision.at, by: offer.decision.by, before, after: becomes }];
  });
}
