import type Database from 'better-sqlite3';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { readArticleOne } from '../../domain/ess/article-one.ts';
import { checkRna } from '../../domain/ess/identifiers/check-rna.ts';
import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import type { Statement } from '../../domain/ess/statement.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { findReferences } from '../references/find-references.ts';

/** What the record calls itself among the sources of a verdict; windows have a word for it. */
export const recordSource = 'record';

/** All that is known of an organisation and counts in its verdict: its record, then the references imported on this desk. */
export function gatherStatements(db: Database.Database, fields: OrganisationFields): Statement[] {
  return [...listOwnStatements(fields), ...findReferences(db, readSiren(fields.siret), readRna(fields.rna))];
}

function listOwnStatements({ rna, legalForm, articleOne, registryMention }: OrganisationFields): Statement[] {
  const own: Statement[] = [];
  const form = legalForm?.trim() ?? '';
  if (form !== '') own.push({ file: recordSource, field: 'legalForm', on: null, says: { kind: 'legalForm', text: form } });
  const number = readRna(rna);
  if (number !== null && checkRna(number).problem === null) own.push({ file: recordSource, field: 'rna', on: null, says: { kind: 'rna', number, isRegister: false } });
  if (articleOne !== null) own.push({ file: recordSource, field: 'articleOne', on: readDayInFrance(new Date(articleOne.at)), says: { kind: 'articleOne', result: readArticleOne(articleOne.answers) } });
  if (registryMention !== null) own.push({ file: recordSource, field: 'registryMention', on: registryMention.on, says: { kind: 'registryMention' } });
  return own;
}
