import type Database from 'better-sqlite3';
import { checkRna } from '../../domain/ess/identifiers/check-rna.ts';
import { checkSiren } from '../../domain/ess/identifiers/check-siren.ts';
import { checkSiret } from '../../domain/ess/identifiers/check-siret.ts';
import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import type { EssMessage } from '../../domain/ess/message.ts';
import type { Statement } from '../../domain/ess/statement.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { findReferences } from '../references/find-references.ts';

/** What the record calls itself among the sources of a verdict; windows have a word for it. */
export const recordSource = 'record';

/** All that is known of an organisation and counts in its verdict: its record, then the references imported on this desk. */
export function gatherStatements(db: Database.Database, { siret, rna }: Pick<OrganisationFields, 'siret' | 'rna'>): Statement[] {
  const number = readRna(rna);
  const own: Statement[] =
    number !== null && checkRna(number).problem === null ? [{ file: recordSource, field: 'rna', on: null, says: { kind: 'rna', number, isRegister: false } }] : [];
  return [...own, ...findReferences(db, readSiren(siret), number)];
}

/** Identifiers of the record that fail their check. */
export function checkIdentifiers({ siret, rna }: Pick<OrganisationFields, 'siret' | 'rna'>): EssMessage[] {
  const digits = siret?.replace(/\D/g, '') ?? '';
  const checks = [siret === null ? null : digits.length === 9 ? checkSiren(siret) : checkSiret(siret), rna === null ? null : checkRna(rna)];
  return checks.flatMap((check) => (check?.problem ? [{ id: check.problem.id, values: check.problem.values }] : []));
}
