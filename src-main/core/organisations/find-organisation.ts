import type Database from 'better-sqlite3';
import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import { prepareOnce } from '../store/statements.ts';
import { findMergedInto } from './find-merged.ts';

type Employer = Pick<OfferFields, 'employerName' | 'employerSiret' | 'employerRna'> & Partial<Pick<OfferFields, 'organisationId'>>;

/**
 * The organisation of an offer: that of its SIREN, else of its RNA number, else the one that it names itself, else the only one of that
 * name that no identifier sets apart. What was merged into another one is found as that one.
 */
export function findOrganisationId(db: Database.Database, { employerName, employerSiret, employerRna, organisationId = null }: Employer): string | null {
  const [siren, rna] = [readSiren(employerSiret), readRna(employerRna)];
  const by = (list: 'organisation_list' | 'organisation_merged_list', where: string, value: string) =>
    prepareOnce<string>(db, `select record.id from ${list} as one join record on record.row = one.row where one.${where} order by record.row limit 1`).pluck().get(value);
  const found =
    (siren === null ? undefined : (by('organisation_list', 'siren = ?', siren) ?? by('organisation_merged_list', 'siren = ?', siren))) ??
    (rna === null ? undefined : (by('organisation_list', 'rna = ?', rna) ?? by('organisation_merged_list', 'rna = ?', rna))) ??
    (organisationId === null ? undefined : (readId(db, organisationId) ?? findMergedInto(db, organisationId)?.id));
  if (found !== undefined) return found;
  if (employerName === null) return null;
  const own = 'name_key = :name and (siren is null or :siren is null)';
  const named = prepareOnce<string>(
    db, `select id from record where row in (select row from organisation_list where ${own} union select row from organisation_merged_list where ${own}) order by row limit 2`,
  ).pluck().all({ name: makeSortKey(employerName), siren });
  return named.length === 1 ? (named[0] ?? null) : null;
}

const readId = (db: Database.Database, id: string): string | undefined => prepareOnce<string>(db, `select id from record where entity = 'organisation' and id = ?`).pluck().get(id);
