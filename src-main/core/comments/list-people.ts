import type Database from 'better-sqlite3';
import { isOutside } from '../../domain/record/authors-outside.ts';
import { prepareOnce } from '../store/statements.ts';

/** How far back: who has done nothing since is not proposed, and may still be named. */
const latestChanges = 5000;
const latestRecords = 2000;
const mostPeople = 50;

/** People whom this desk knows by what they have done, the latest first: the desk has no list of the team. */
export function listPeople(db: Database.Database, own: string): string[] {
  return readNames(db).filter((name) => name !== own && !isOutside(name)).slice(0, mostPeople);
}

function readNames(db: Database.Database): string[] {
  const changes = prepareOnce<string, [number]>(
    db, `select by from (select by, id from change where origin in ('person', 'undo', 'redo', 'site') order by id desc limit ?) where by <> '' group by by order by max(id) desc`,
  ).pluck().all(latestChanges);
  const records = prepareOnce<string, [number]>(
    db, `select changed_by from (select changed_by, row from record order by row desc limit ?) where changed_by <> '' group by changed_by order by max(row) desc`,
  ).pluck().all(latestRecords);
  return [...new Set([...changes, ...records])];
}
