import type Database from 'better-sqlite3';
import type { PressQuery } from '../../contract/desk/press.ts';
import { listFound } from '../lists/list-found.ts';

const orders = { received: 'received_at, row', title: 'title_key, row', issuer: 'issuer_key, received_at, row' } as const;

/** The rows of all releases whose title or issuer holds every word. */
export const listPressIds = (db: Database.Database, { text, state, sort, descending }: PressQuery): Int32Array =>
  listFound(db, { list: 'press_list', text, columns: ['title_key', 'issuer_key'], only: state === null ? null : { column: 'state', value: state }, order: orders[sort], descending });
