import type Database from 'better-sqlite3';
import { keepOwn } from '../../domain/record/keep-own.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { OutboxLine } from './outbox-table.ts';

/** A line that the site consumed, with the `seq` of the transaction that did. `line`: its place in the outbox, if known. */
export type JournalLine = { device: string; n: number; line: number | null; batch: string; seq: number; sha: string; frozen: string };

type Kept = Pick<JournalLine, 'device' | 'n' | 'frozen'>;

/** Reads and writes of table `journal`: consumed lines, until a verified backup of the site covers them. */
export function openJournalTable(db: Database.Database) {
  const add = db.prepare(
    `insert or replace into journal (device, n, line, batch, seq, sha, frozen, acknowledged_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const next = db.prepare<[string, number, number], JournalLine>(
    'select device, n, line, batch, seq, sha, frozen from journal where (device, n) > (?, ?) order by device, n limit ?',
  );
  const ofRecord = db.prepare<[string], Kept>(`select device, n, frozen from journal where frozen ->> '$.id' = ?`);
  const holds = (table: string) => `exists (select 1 from ${table} t where t.entity = frozen ->> '$.entity' and t.id = frozen ->> '$.id')`;
  const ofAbsent = db.prepare<[], Kept>(`select device, n, frozen from journal where not ${holds('record')} and not ${holds('record_base')} and not ${holds('tombstone')}`);
  const save = db.prepare<[string, string, number]>('update journal set frozen = ? where device = ? and n = ?');
  const blank = (lines: Kept[]) => {
    for (const { device, n, frozen } of lines) save.run(keepWritten(frozen), device, n);
  };
  return {
    /**
     * This person may no longer see the record: what others had written in it goes, what the person wrote stays, and the names
     * of the fields, without which a change would look like a creation. Should the line be sent again to a restored site that
     * knows nothing of it, it ends in a conflict.
     */
    forgetSeen: (id: string): void => {
      blank(ofRecord.all(id));
    },
    /** The same of every record that is neither here nor known to have been deleted within sight. */
    forgetAbsent: (): void => {
      blank(ofAbsent.all());
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

/** The names of the fields of `base` stay: without them a change would look like a creation. */
function keepWritten(frozen: string): string {
  const line = JSON.parse(frozen) as { entity: string; base: Fields; set: Fields };
  return JSON.stringify({ ...line, base: Object.fromEntries(Object.keys(line.base).map((field) => [field, null])), set: keepOwn(line.entity, line) });
}
