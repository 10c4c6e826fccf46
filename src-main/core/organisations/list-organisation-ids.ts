import type Database from 'better-sqlite3';
import type { OrganisationQuery } from '../../contract/desk/organisations.ts';
import { foldText } from '../../domain/fold-text.ts';
import { readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { readRowNumbers } from '../offers/row-numbers.ts';

const orders = { name: 'name_key, row', city: 'place_key, name_key, row' } as const;
const mostWords = 8;

type Condition = { where: string; values: string[] };
const allOfThem: Condition = { where: 'true', values: [] };

/** The rows of all organisations of this verdict whose name or town holds every word, or which bear the SIREN or RNA number typed. Verdicts: see `catchUpVerdicts`. */
export function listOrganisationIds(db: Database.Database, query: OrganisationQuery): Int32Array {
  const narrow = query.verdict === null ? allOfThem : { where: 'verdict = ?', values: [query.verdict] };
  const found = query.text.trim() === '' ? allOfThem : search(query.text);
  const rows = readRowNumbers(
    db,
    `select group_concat(row) from (select row from organisation_list where ${narrow.where} and ${found.where} order by ${orders[query.sort]})`,
    ...narrow.values, ...found.values,
  );
  return query.descending ? rows.reverse() : rows;
}

function search(text: string): Condition {
  const words = foldText(text).split(/\s+/).filter(Boolean).slice(0, mostWords);
  // `instr` takes what is typed as it is: nothing in it can be read as a pattern.
  const holds = words.map(() => `(instr(name_key, ?) > 0 or instr(place_key, ?) > 0)`).join(' and ');
  return { where: `(siren = ? or rna = ? or (${holds}))`, values: [readSiren(text) ?? '', text.trim().toUpperCase(), ...words.flatMap((word) => [word, word])] };
}
