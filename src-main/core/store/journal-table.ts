import type Database from 'better-sqlite3';
import type { OutboxLine } from './outbox-table.ts';

/** A line that the site consumed, with the `seq` of the transaction that did. `line`: its place in the outbox, if known. */
export type JournalLine = { device: string; n: number; line: number | null; batch: string; seq: number; sha: string; frozen: string };

/** Reads and writes of table `journal`: consumed lines, until a verified backup of the site covers them. */
export function openJournalTable(db: Database.Database) {
  const add = db.prepare(
    `insert or replace into journal (device, n, line, batch, seq, sha, frozen, acknowledged_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const next = db.prepare<[string, number, number], JournalLine>(
    'select device, n, line, batch, seq, sha, frozen from journal where (device, n) > (?, ?) order by device, n limit ?',
  );
  const forgetSeen = db.prepare(
    `update journal set frozen = json_set(frozen, '$.base',
       json((select json_group_object(key, json('null')) from json_each(frozen, '$.base'))))
     where frozen ->> '$.id' = ?`,
  );
  return {
    /**
     * This person may no longer see the record: what others had written in it goes, what the person wrote stays, and the names
     * of the fields, without which a change would look like a creation. Should the line be sent again to a restored site that
     * knows nothing of it, it ends in a conflict.
     */
    forgetSeen: (id: string): void => {
      forgetSeen.run(id);
    },
    /** Does nothing with a line that was never numbered. */
    add: ({ device, n, line, batch, sha, frozen }: OutboxLine, seq: number, at: string): void => {
      if (device !== null && n !== null && sha !== null && frozen !== null) add.run(device, n, line, batch, seq, sha, frozen, at);
    },
    /** In the order of their numbers, those of one device after those of another. */
    list: (after: { device: string; n: number }, limit: number): JournalLine[] => next.all(after.device, after.n, limit),
    clear: (): void => {
      db.exec('delete from journal');
    },
  };
}
export type JournalTable = ReturnType<typeof openJournalTable>;
