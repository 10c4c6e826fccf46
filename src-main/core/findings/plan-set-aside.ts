import type { OfferFields } from '../../domain/offer/offer.ts';
import { listSetAside } from './list-offer-findings.ts';

/** The list to write so that the finding is set aside by `author`, or no longer where it is null. Null where that is so already. */
export function planSetAside(offer: OfferFields, key: string, author: { by: string; at: string } | null): OfferFields['setAside'] | null {
  const said = listSetAside(offer);
  const rest = said.filter((one) => one.key !== key);
  const isAside = rest.length < said.length;
  if (isAside === (author !== null)) return null;
  return author === null ? rest : [...said, { key, ...author }];
}
