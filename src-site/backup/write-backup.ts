import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queries } from '../database/database.ts';
import type { BackupHead } from './backup-line.ts';
import { dumpTable, readFrozen } from './dump-tables.ts';
import { makeTableSum } from './table-digest.ts';
import { listTables } from './table-list.ts';

/**
 * Writes all tables, as they stand at one moment, into a new file: JSON lines, compressed. Sites go on writing meanwhile
 * (an embedded one waits). The file has its name only once it is whole and on the disk; one that exists is left.
 */
export async function writeBackup(db: Database, file: string): Promise<BackupHead> {
  const part = `${file}.${process.pid}.part`;
  try {
    const head = await readFrozen(db, async (queries) => {
      const begun = await readHead(queries);
      // Quick rather than small: a slow one would hold its moment of the database for longer.
      await pipeline(writeLines(queries, begun), createGzip({ level: 3 }), createWriteStream(part, { flags: 'wx', mode: 0o600 }));
      return begun;
    });
    const written = await open(part);
    await written.sync();
    await written.close();
    // Unlike a rename, it never replaces another file.
    await link(part, file);
    return head;
  } finally {
    await rm(part, { force: true });
  }
}

async function readHead(queries: Queries): Promise<BackupHead> {
  const [site] = await queries.query<{ epoch: string; seq: number }>('select epoch, sync_clock.v as seq from sync_meta, sync_clock', []);
  if (site === undefined) throw new Error('sync_meta is empty: this database was not made by the migrations');
  const migrations = await queries.query<{ number: number }>('select number from migration order by number', []);
  return { kind: 'site-backup', format: 1, at: new Date().toISOString(), ...site, migrations: migrations.map(({ number }) => number) };
}

async function* writeLines(queries: Queries, head: BackupHead): AsyncGenerator<string> {
  const all = createHash('sha256');
  let rows = 0;
  const put = (lines: string) => {
    all.update(lines);
    return lines;
  };
  yield put(`${JSON.stringify(head)}\n`);
  const tables = await listTables(queries);
  for (const table of tables) {
    yield put(`${JSON.stringify({ kind: 'table', name: table.name, columns: table.columns.map(({ name }) => name) })}\n`);
    const sum = makeTableSum();
    for await (const lot of dumpTable(queries, table)) {
      for (const line of lot) sum.add(line);
      yield put(`${lot.join('\n')}\n`);
    }
    rows += sum.read().rows;
    yield put(`${JSON.stringify({ kind: 'end-table', name: table.name, ...sum.read() })}\n`);
  }
  yield `${JSON.stringify({ kind: 'end', tables: tables.length, rows, sha256: all.digest('hex') })}\n`;
}
