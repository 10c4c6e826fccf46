import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { backupHead, backupMark, backupRow, type BackupHead, type BackupRow } from './backup-line.ts';
import { makeTableSum, type TableSum } from './table-digest.ts';

/** What a backup says it is, as it is read: rows come by lots, under the name of their table. */
export type BackupPart =
  | { kind: 'head'; head: BackupHead }
  | { kind: 'table'; name: string; columns: string[] }
  | { kind: 'rows'; rows: BackupRow[] }
  | { kind: 'end-table'; name: string; sum: TableSum }
  | { kind: 'end'; tables: number; rows: number };

/** The file is no backup, or not a whole one; `message` says what is wrong, for who runs the site. */
export class BadBackup extends Error {
  override name = 'BadBackup';
}

/** A row is at most a part of a file in hexadecimal; far longer is not ours. */
const lineBytes = 256 * 1024 * 1024;
const lot = { rows: 1000, bytes: 2_000_000 };

/**
 * Reads a backup from end to end, checking each count, each sum and the whole. Only after `end` has come may it be
 * believed: whoever loads it does so in one transaction.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const all = createHash('sha256');
  let table: { name: string; width: number; sum: ReturnType<typeof makeTableSum> } | null = null;
  let rows: BackupRow[] = [];
  let bytes = 0;
  const total = { tables: 0, rows: 0 };
  let place: 'start' | 'inside' | 'end' = 'start';
  for await (const line of splitLines(file)) {
    if (place === 'end') throw new BadBackup('Something follows its last line');
    if (place === 'start') {
      yield { kind: 'head', head: parse(backupHead, line) };
      place = 'inside';
    } else if (line[0] === openBracket) {
      if (table === null) throw new BadBackup('A row is outside of any table');
      const row = parse(backupRow, line);
      if (row.length !== table.width) throw new BadBackup(`A row of ${table.name} has ${row.length} values, not ${table.width}`);
      table.sum.add(line);
      rows.push(row);
      bytes += line.length;
      if (rows.length >= lot.rows || bytes >= lot.bytes) {
        yield { kind: 'rows', rows };
        rows = [];
        bytes = 0;
      }
    } else {
      if (rows.length > 0) yield { kind: 'rows', rows };
      rows = [];
      bytes = 0;
      const mark = parse(backupMark, line);
      switch (mark.kind) {
        case 'table':
          table = { name: mark.name, width: mark.columns.length, sum: makeTableSum() };
          yield mark;
          break;
        case 'end-table': {
          const sum = table?.sum.read();
          if (table?.name !== mark.name || sum?.rows !== mark.rows || sum.digest !== mark.digest)
            throw new BadBackup(`The table ${mark.name} is not what it was: ${sum?.rows ?? 0} rows were read of ${mark.rows}`);
          total.tables++;
          total.rows += sum.rows;
          table = null;
          yield { kind: 'end-table', name: mark.name, sum };
          break;
        }
        case 'end':
          if (mark.sha256 !== all.digest('hex') || mark.tables !== total.tables || mark.rows !== total.rows)
            throw new BadBackup('It is not what was written: its digest differs');
          place = 'end';
          yield { kind: 'end', ...total };
          continue;
      }
    }
    all.update(line).update('\n');
  }
  if (place !== 'end') throw new BadBackup('It has no end: it was cut');
}

const openBracket = 0x5b;

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

function parse<T>(schema: Schema<T>, line: Buffer): T {
  let value: unknown;
  try {
    value = JSON.parse(line.toString());
  } catch {
    throw new BadBackup('A line of it is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new BadBackup('It is not a backup of this site, or of a later form');
  return parsed.data;
}

/** Not `readline`: it also cuts at U+2028, which JSON may hold. */
async function* splitLines(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.once('error', (error) => plain.destroy(error));
  let rest: Buffer[] = [];
  let restBytes = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
        const end = chunk.subarray(from, to);
        yield rest.length === 0 ? end : Buffer.concat([...rest, end]);
        rest = [];
        restBytes = 0;
        from = to + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      restBytes += chunk.length - from;
      if (restBytes > lineBytes) throw new BadBackup('A line of it never ends');
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BadBackup(`There is no file ${file}`, { cause: error });
    if (code.startsWith('Z_')) throw new BadBackup(code === 'Z_BUF_ERROR' ? 'It has no end: it was cut' : 'It is not a compressed backup, or is damaged', { cause: error });
    throw error;
  } finally {
    source.destroy();
  }
  if (restBytes > 0) throw new BadBackup('It has no end: it was cut');
}
