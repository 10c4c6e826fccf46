import type Database from 'better-sqlite3';
import type { PersonQuery } from '../../contract/desk/people.ts';
import { listFound } from '../lists/list-found.ts';

const orders = { received: 'received_at, row', name: 'name_key, row' } as const;

/** The rows of all those who wrote whose name or address holds every word. */
export const listPeopleIds = (db: Database.Database, { text, entity, sort, descending }: PersonQuery): Int32Array =>
  listFound(db, { list: 'person_list', text, columns: ['name_key', 'email_key'], only: entity === null ? null : { column: 'entity', value: entity }, order: orders[sort], descending });
