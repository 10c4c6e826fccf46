import { isToRemind } from '../../../domain/offer/await-corrections.ts';
import type { BulkAct } from '../../../domain/offer/bulk.ts';
import type { OfferFields } from '../../../domain/offer/offer.ts';
import { isOfferActionAllowed } from '../plan-offer-move.ts';

/** True if an act may be done to an offer as it stands. Nobody is reminded of a list before it is time: one by one, one may. */
export const isBulkAllowed = (offer: OfferFields, act: BulkAct): boolean =>
  act === 'remind' ? isOfferActionAllowed(offer, 'askCorrections') && isToRemind(offer) : isOfferActionAllowed(offer, act);
