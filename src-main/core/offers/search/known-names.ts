import type Database from 'better-sqlite3';
import { mostNames } from '../../../contract/desk/offers.ts';
import { toPlainWords } from '../../../domain/search/plain-words.ts';
import { prepareOnce } from '../../store/statements.ts';
import { hasWords } from './match-names.ts';

const sources = { employer: { column: 'employer_key', field: 'employerName' }, place: { column: 'place_key', field: 'placeLabel' } } as const;
type Name = { key: string; row: number; offers: number };

/** The names of employers or places in which a word begins with `begins`, those of most offers first, as one of their offers writes them. */
export function listKnownNames(db: Database.Database, of: keyof typeof sources, begins: string): { name: string; offers: number }[] {
  const { column, field } = sources[of];
  const wanted = toPlainWords(begins);
  const [longest = ''] = wanted.split(' ').toSorted((one, other) => other.length - one.length);
  const sql = `select ${column} as key, min(row) as row, count(*) as offers from offer_list where instr(${column}, ?) > 0 and ${column} <> '~' group by ${column} order by offers desc`;
  const found: Name[] = [];
  for (const name of prepareOnce<Name, [string]>(db, sql).iterate(longest)) {
    if (wanted === '' || hasWords(toPlainWords(name.key), wanted, true)) found.push(name);
    if (found.length === mostNames) break;
  }
  const write = prepareOnce<string | null, [number]>(db, `select fields ->> '$.${field}' from record where row = ? and entity = 'offer'`).pluck();
  return found.flatMap(({ row, offers }) => {
    const name = write.get(row);
    return name === null || name === undefined ? [] : [{ name: name.trim(), offers }];
  });
}
