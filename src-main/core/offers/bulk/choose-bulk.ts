import { type BulkVerdict, canBeChosen } from '../../../domain/offer/bulk.ts';
import type { BulkRun } from './bulk-run.ts';

/** Takes the offer at `place` out, or puts it in; all those of `verdict` where `place` is null. */
export function chooseBulk({ report, items }: BulkRun, place: number | null, verdict: BulkVerdict, isChosen: boolean): void {
  const meant = place === null ? items.filter((item) => item.verdict === verdict) : items.slice(place, place + 1);
  for (const item of meant) {
    if (!canBeChosen(item.verdict) || item.isChosen === isChosen) continue;
    item.isChosen = isChosen;
    report.chosen += isChosen ? 1 : -1;
  }
}
