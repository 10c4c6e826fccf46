import type Database from 'better-sqlite3';
import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { listOrganisationKeys } from '../../domain/near-organisations/organisation-keys.ts';
import { type ComparedOrganisation, readOrganisationFeatures } from '../../domain/near-organisations/organisation-features.ts';
import { readLooks } from '../../domain/second-look/read-looks.ts';

/** What migrations may ask of the domain, so that rows written before are like those written since. */
export function addSqlFunctions(db: Database.Database): void {
  const onText = (work: (text: string) => string | null) => (text: unknown) => (typeof text === 'string' && text.trim() !== '' ? work(text.trim()) : null);
  db.function('fold_text', { deterministic: true }, onText((text) => foldText(text).slice(0, 120)));
  db.function('read_siren', { deterministic: true }, onText(readSiren));
  db.function('read_rna', { deterministic: true }, onText(readRna));
  db.function('read_looks', { deterministic: true }, onText((fields) => {
    const looks = readLooks(JSON.parse(fields) as OfferFields);
    return looks && JSON.stringify(looks);
  }));
  db.function('list_organisation_keys', { deterministic: true }, onText((fields) => JSON.stringify(listOrganisationKeys(readOrganisationFeatures(JSON.parse(fields) as ComparedOrganisation)))));
}
