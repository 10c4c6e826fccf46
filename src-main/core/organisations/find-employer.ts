import type { OfferFields } from '../../domain/offer/offer.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { findOrganisationId } from './find-organisation.ts';

/** The organisation of an offer, as it is here; undefined where none is known. */
export function findEmployer(store: Store, offer: OfferFields): StoredRecord | undefined {
  const id = findOrganisationId(store.db, offer);
  return id === null ? undefined : store.get('organisation', id);
}
