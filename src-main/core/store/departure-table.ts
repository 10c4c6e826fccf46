import type Database from 'better-sqlite3';
import type { MutationResult } from '../../contract/site/mutation.ts';
import type { Entity } from '../../domain/record/entity.ts';
import type { OutboxLine } from './outbox-table.ts';

/** How many lines that left are remembered: months of work of one desk. */
const most = 100_000;

/** A line that left, and what the site made of it. */
export type Departure = {
  line: number;
  entity: Entity;
  id: string;
  op: 'put' | 'delete';
  fields: string;
  at: string;
  left_at: string;
  status: Exclude<MutationResult['status'], 'hold'>;
  conflict_id: string | null;
};

/** Reads and writes of table `departure`. */
export function openDepartureTable(db: Database.Database) {
  const add = db.prepare(
    `insert or replace into departure (line, entity, id, op, fields, at, left_at, status, conflict_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const trim = db.prepare('delete from departure where line <= ?');
  const list = db.prepare<[number, number], Departure>('select * from departure where line < ? order by line desc limit ?');
  const forget = db.prepare('delete from departure where entity = ? and id = ?');
  return {
    add: (line: OutboxLine, { status, conflictId }: MutationResult, leftAt: string): void => {
      add.run(line.line, line.entity, line.id, line.op, JSON.stringify(Object.keys(line.set)), line.at, leftAt, status, conflictId);
      trim.run(line.line - most);
    },
    /** The latest first, from before `line`. */
    list: (before: number, limit: number): Departure[] => list.all(before, limit),
    forget: (entity: Entity, id: string): void => {
      forget.run(entity, id);
    },
  };
}
export type DepartureTable = ReturnType<typeof openDepartureTable>;
