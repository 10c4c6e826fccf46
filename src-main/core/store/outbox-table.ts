import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';

/** A line of the outbox. `device`, `n`, `sha` and `frozen` are null until it is first sent; from then on its bytes never change. */
export type OutboxLine = {
  line: number;
  /** The name of this device when the line was numbered. */
  device: string | null;
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
export type NewLine = Omit<OutboxLine, 'line' | 'device' | 'n' | 'sha' | 'frozen'>;

type Line = {
  line: number;
  device: string | null;
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
  const putBack = db.prepare(
    `insert into outbox (line, device, n, batch, entity, id, op, base_ver, base, set_fields, at, held_since, delay_ms, sha, frozen)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // Lines that left once come first: they may have been put back after later ones were written.
  const ofRecord = db.prepare<[string, string], Line>('select * from outbox where entity = ? and id = ? order by n is null, line');
  const hasRecord = db.prepare<[string, string], number>('select 1 from outbox where entity = ? and id = ? limit 1').pluck();
  const any = db.prepare<[], number>('select 1 from outbox limit 1').pluck();
  const all = db.prepare<[number, number], Line>('select * from outbox where line > ? order by line limit ?');
  const frozen = db.prepare<[number], Line>('select * from outbox where n is not null order by device, n limit ?');
  const byN = db.prepare<[string, number], Line>('select * from outbox where device = ? and n = ?');
  const remove = db.prepare('delete from outbox where line = ?');
  const saveFields = db.prepare('update outbox set base = ?, set_fields = ? where line = ?');
  const freeze = db.prepare('update outbox set device = ?, n = ?, sha = ?, frozen = ? where line = ?');
  const thaw = db.prepare('update outbox set device = null, n = null, sha = null, frozen = null where device = ?');
  const thawRecord = db.prepare('update outbox set device = null, n = null, sha = null, frozen = null where entity = ? and id = ?');
  const takePlace = db.prepare<[], number>(`update sqlite_sequence set seq = seq + 1 where name = 'outbox' returning seq`).pluck();
  return {
    isEmpty: (): boolean => any.get() === undefined,
    add: (l: NewLine): void => {
      add.run(l.batch, l.entity, l.id, l.op, l.baseVer, JSON.stringify(l.base), JSON.stringify(l.set), l.at, l.heldSince, l.delayMs);
    },
    listOfRecord: (entity: Entity, id: string): OutboxLine[] => ofRecord.all(entity, id).map(readLine),
    hasRecord: (entity: Entity, id: string): boolean => hasRecord.get(entity, id) === 1,
    /** In order, from after `line`. */
    list: (after: number, limit: number): OutboxLine[] => all.all(after, limit).map(readLine),
    /** Sent before, without an answer: by their numbers, those of one device name after those of another. */
    listFrozen: (limit: number): OutboxLine[] => frozen.all(limit).map(readLine),
    getByN: (device: string, n: number): OutboxLine | undefined => {
      const line = byN.get(device, n);
      return line && readLine(line);
    },
    /** A place that no line has or will have. */
    takePlace: (): number => takePlace.get() ?? 0,
    remove: (line: number): void => {
      remove.run(line);
    },
    saveFields: (line: number, { base, set }: Pick<OutboxLine, 'base' | 'set'>): void => {
      saveFields.run(JSON.stringify(base), JSON.stringify(set), line);
    },
    freeze: (line: number, device: string, n: number, sha: string, frozen: string): void => {
      freeze.run(device, n, sha, frozen, line);
    },
    /** Lines numbered under this name take other numbers when they next leave. */
    thaw: (device: string): void => {
      thaw.run(device);
    },
    /** Lines of this record take other numbers when they next leave. */
    thawRecord: (entity: Entity, id: string): void => {
      thawRecord.run(entity, id);
    },
    /** A line that had been consumed takes its place again; a new one if that is not known. */
    putBack: (l: Omit<OutboxLine, 'line'> & { line: number | null }): void => {
      putBack.run(
        l.line, l.device, l.n, l.batch, l.entity, l.id, l.op, l.baseVer, JSON.stringify(l.base), JSON.stringify(l.set), l.at,
        l.heldSince, l.delayMs, l.sha, l.frozen,
      );
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
