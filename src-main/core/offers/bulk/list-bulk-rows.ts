import type { BulkRow } from '../../../contract/desk/bulk.ts';
import type { BulkVerdict } from '../../../domain/offer/bulk.ts';
import { siteLanguage } from '../../../domain/letters/letter-language.ts';
import { findLanguage } from '../../letters/find-language.ts';
import type { Store } from '../../store/store.ts';
import { type BulkRun, readBulkRecord } from './bulk-run.ts';

/** A page of the offers of one verdict, or of all of them with what became of each, from after the place `after`; one that is gone is left out of the first. */
export function listBulkRows(store: Store, { items }: BulkRun, list: BulkVerdict | 'results', after: number | null, limit: number): BulkRow[] {
  const rows: BulkRow[] = [];
  for (let place = after === null ? 0 : after + 1; place < items.length && rows.length < limit; place++) {
    const item = items[place];
    if (item === undefined || (list !== 'results' && item.verdict !== list)) continue;
    const fields = readBulkRecord(store, item.row)?.fields;
    if (fields === undefined && list !== 'results') continue;
    const { id, verdict, isChosen, claimedBy, blocking, warnings, isOutsideEss, against, outcome } = item;
    rows.push({
      place, id, verdict, isChosen, claimedBy, blocking, warnings, isOutsideEss, against, outcome,
      letterLanguage: fields === undefined ? { language: siteLanguage, why: 'site' } : findLanguage(store.db, fields),
      title: fields?.title ?? '', employerName: fields?.employerName ?? null, placeLabel: fields?.placeLabel ?? null, state: fields?.state ?? 'archived',
    });
  }
  return rows;
}
