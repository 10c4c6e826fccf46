import { citesNone, listCited } from '../../domain/line/list-cited.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';

type Citing = 'citing' | 'none' | 'unsaid';

/** How many of the refusals that stand cite an article, how many say that there is none: kept as offers are read, for decided rows alone. */
export function makeRefusalCount() {
  const said = new Map<number, Citing>();
  const counts: Record<Citing, number> = { citing: 0, none: 0, unsaid: 0 };
  const remove = (row: number) => {
    const before = said.get(row);
    if (before === undefined) return;
    counts[before]--;
    said.delete(row);
  };
  return {
    put(row: number, offer: OfferFields) {
      remove(row);
      if (offer.decision?.kind !== 'refuse') return;
      const citing: Citing = listCited(offer).length > 0 ? 'citing' : citesNone(offer) ? 'none' : 'unsaid';
      counts[citing]++;
      said.set(row, citing);
    },
    remove,
    count: () => ({ of: counts.citing + counts.none + counts.unsaid, citing: counts.citing, none: counts.none }),
  };
}
export type RefusalCount = ReturnType<typeof makeRefusalCount>;
