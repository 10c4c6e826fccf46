import type Database from 'better-sqlite3';
import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import { prepareOnce } from '../store/statements.ts';

type Employer = Pick<OfferFields, 'employerName' | 'employerSiret' | 'employerRna'>;

/** The organisation of an offer: that of its SIREN, else of its RNA number, else the only one of that name that no identifier sets apart. */
export function findOrganisationId(db: Database.Database, { employerName, employerSiret, employerRna }: Employer): string | null {
  const [siren, rna] = [readSiren(employerSiret), readRna(employerRna)];
  const by = (where: string, ...values: (string | null)[]) =>
    prepareOnce<string>(db, `select id from organisation_list join record using (row) where ${where} order by row limit 2`).pluck().all(...values);
  const [found] = [...(siren === null ? [] : by('siren = ?', siren)), ...(rna === null ? [] : by('rna = ?', rna))];
  if (found !== undefined) return found;
  if (employerName === null) return null;
  const named = by('name_key = ? and (siren is null or ? is null)', makeSortKey(employerName), siren);
  return named.length === 1 ? (named[0] ?? null) : null;
}
