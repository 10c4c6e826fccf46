import type Database from 'better-sqlite3';
import { type LetterLanguage, letterLanguages, proposeLanguage, type ProposedLanguage } from '../../domain/letters/letter-language.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { prepareOnce } from '../store/statements.ts';

type Addressed = Pick<OfferFields, 'contactEmail' | 'description'> & Partial<Pick<OfferFields, 'letterLanguage'>>;

/** In which language to write to the recruiter of an offer, and why. */
export const findLanguage = (db: Database.Database, offer: Addressed): ProposedLanguage => proposeLanguage(offer, offer.letterLanguage || offer.contactEmail === null ? null : findOfContact(db, offer.contactEmail));

/** What was chosen for the last offer of an address; null where nobody ever chose. */
function findOfContact(db: Database.Database, address: string): LetterLanguage | null {
  const sql = `select fields ->> 'letterLanguage' from record indexed by offer_letter_language
    where entity = 'offer' and fields ->> 'letterLanguage' is not null and lower(fields ->> 'contactEmail') = lower(?) order by row desc limit 1`;
  const found = prepareOnce<string, [string]>(db, sql).pluck().get(address);
  return letterLanguages.find((one) => one === found) ?? null;
}
