import type Database from 'better-sqlite3';
import type { OrganisationQuery } from '../../contract/desk/organisations.ts';
import { foldText } from '../../domain/fold-text.ts';
import { readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { readRowNumbers } from '../offers/row-numbers.ts';

const orders = { name: 'name_key, row', city: 'place_key, name_key, row' } as const;
const mostWords = 8;

/** The rows of all organisations whose name or town holds every word, or which bear the SIREN or RNA number typed. */
export function listOrganisationIds(db: Database.Database, { text, sort, descending }: OrganisationQuery): Int32Array {
  const rows = text.trim() === '' ? readAll(db, sort) : search(db, text, sort);
  return descending ? rows.reverse() : rows;
}

const readAll = (db: Database.Database, sort: OrganisationQuery['sort']): Int32Array =>
  readRowNumbers(db, `select group_concat(row) from (select row from organisation_list order by ${orders[sort]})`);

function search(db: Database.Database, text: string, sort: OrganisationQuery['sort']): Int32Array {
  const words = foldText(text).split(/\s+/).filter(Boolean).slice(0, mostWords);
  // `instr` takes what is typed as it is: nothing in it can be read as a pattern.
  const holds = words.map(() => `(instr(name_key, ?) > 0 or instr(place_key, ?) > 0)`).join(' and ');
  const found = `select group_concat(row) from (select row from organisation_list where siren = ? or rna = ? or (${holds}) order by ${orders[sort]})`;
  return readRowNumbers(db, found, readSiren(text) ?? '', text.trim().toUpperCase(), ...words.flatMap((word) => [word, word]));
}
