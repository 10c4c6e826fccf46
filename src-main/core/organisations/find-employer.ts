import type { OfferFields } from '../../domain/offer/offer.ts';
import type { VerdictCode } from '../../domain/ess/verdict.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { findOrganisationId } from './find-organisation.ts';
import { readVerdictCode } from './read-verdict.ts';

/** The organisation of an offer, as it is here; undefined where none is known. */
export function findEmployer(store: Store, offer: OfferFields): StoredRecord | undefined {
  const id = findOrganisationId(store.db, offer);
  return id === null ? undefined : store.get('organisation', id);
}

/** Whether the employer of an offer is of the ESS; null where no such organisation is known. */
export function readEmployerVerdict(store: Store, offer: OfferFields, now: Date): VerdictCode | null {
  const employer = findEmployer(store, offer);
  return employer === undefined ? null : readVerdictCode(store, employer, now);
}
