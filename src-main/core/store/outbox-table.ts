import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';

/** A line of the outbox. `n`, `sha` and `frozen` are null until it is first sent; from then on its bytes never change. */
export type OutboxLine = {
  line: number;
  n: number | null;
  batch: string;
  entity: Entity;
  id: string;
  op: 'put' | 'delete';
  baseVer: number;
  base: Fields;
  set: Fields;
  at: string;
  heldSince: string | null;
  delayMs: number;
  sha: string | null;
  frozen: string | null;
};
export type NewLine = Omit<OutboxLine, 'line' | 'n' | 'sha' | 'frozen'>;

type Line = {
  line: number;
  n: number | null;
  batch: string;
  entity: Entity;
  id: string;
  op: 'put' | 'delete';
  base_ver: number;
  base: string;
  set_fields: string;
  at: string;
  held_since: string | null;
  delay_ms: number;
  sha: string | null;
  frozen: string | null;
};

/** Reads and writes of table `outbox`. */
export function openOutboxTable(db: Database.Database) {
  const add = db.prepare(
    `insert into outbox (batch, entity, id, op, base_ver, base, set_fields, at, held_since, delay_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ofRecord = db.prepare<[string, string], Line>('select * from outbox where entity = ? and id = ? order by line');
  const hasRecord = db.prepare<[string, string], number>('select 1 from outbox where entity = ? and id = ? limit 1').pluck();
  const all = db.prepare<[number, number], Line>('select * from outbox where line > ? order by line limit ?');
  const frozen = db.prepare<[number], Line>('select * from outbox where n is not null order by n limit ?');
  const byN = db.prepare<[number], Line>('select * from outbox where n = ?');
  const remove = db.prepare('delete from outbox where line = ?');
  const saveBase = db.prepare('update outbox set base = ? where line = ?');
  const freeze = db.prepare('update outbox set n = ?, sha = ?, frozen = ? where line = ?');
  return {
    add: (l: NewLine): void => {
      add.run(l.batch, l.entity, l.id, l.op, l.baseVer, JSON.stringify(l.base), JSON.stringify(l.set), l.at, l.heldSince, l.delayMs);
    },
    listOfRecord: (entity: Entity, id: string): OutboxLine[] => ofRecord.all(entity, id).map(readLine),
    hasRecord: (entity: Entity, id: string): boolean => hasRecord.get(entity, id) === 1,
    /** In order, from after `line`. */
    list: (after: number, limit: number): OutboxLine[] => all.all(after, limit).map(readLine),
    /** Sent before, without an answer. */
    listFrozen: (limit: number): OutboxLine[] => frozen.all(limit).map(readLine),
    getByN: (n: number): OutboxLine | undefined => {
      const line = byN.get(n);
      return line && readLine(line);
    },
    remove: (line: number): void => {
      remove.run(line);
    },
    saveBase: (line: number, base: Fields): void => {
      saveBase.run(JSON.stringify(base), line);
    },
    freeze: (line: number, n: number, sha: string, frozen: string): void => {
      freeze.run(n, sha, frozen, line);
    },
  };
}
export type OutboxTable = ReturnType<typeof openOutboxTable>;

const readLine = ({ base, set_fields: set, base_ver: baseVer, held_since: heldSince, delay_ms: delayMs, ...line }: Line): OutboxLine => ({
  ...line,
  baseVer,
  heldSince,
  delayMs,
  base: JSON.parse(base) as Fields,
  set: JSON.parse(set) as Fields,
});
