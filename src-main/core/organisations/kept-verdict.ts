import type Database from 'better-sqlite3';
import { verdictCodes, type VerdictCode } from '../../domain/ess/verdict.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { prepareOnce } from '../store/statements.ts';
import { findOrganisationId } from './find-organisation.ts';

/** The verdict that the list of organisations keeps of the employer of an offer; null where none is known, or where it is yet to be reached (`catchUpVerdicts`). */
export function readKeptVerdict(db: Database.Database, offer: OfferFields): VerdictCode | null {
  const id = findOrganisationId(db, offer);
  const kept = id === null ? null : prepareOnce<string | null>(db, "select verdict from organisation_list join record using (row) where entity = 'organisation' and id = ?").pluck().get(id);
  return verdictCodes.find((code) => code === kept) ?? null;
}
