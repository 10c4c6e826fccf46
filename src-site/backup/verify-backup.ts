import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../database/database.ts';
import { openEmbedded } from '../database/open-embedded.ts';
import { dumpTable, readFrozen } from './dump-tables.ts';
import { loadBackup } from './load-backup.ts';
import { BadBackup, readBackup } from './read-backup.ts';
import { makeTableSum, type TableSum } from './table-digest.ts';
import { listTables } from './table-list.ts';

/** `load`: into an empty embedded database, whose tables must then have the same sums. `read`: the file alone, for a site too large for that. */
export type Verification = 'load' | 'read';

/** Throws unless the file holds what was written; `load` shows besides that it can be restored. Answers how many rows. */
export async function verifyBackup(file: string, how: Verification): Promise<number> {
  const expected = new Map<string, TableSum>();
  let rows = 0;
  for await (const part of readBackup(file)) {
    if (part.kind === 'end-table') expected.set(part.name, part.sum);
    if (part.kind === 'end') ({ rows } = part);
  }
  if (how === 'load') await loadAside(file, expected);
  return rows;
}

async function loadAside(file: string, expected: ReadonlyMap<string, TableSum>): Promise<void> {
  const folder = await mkdtemp(join(dirname(file), '.verify-'));
  try {
    const db = await openEmbedded(join(folder, 'database'));
    try {
      // Before later migrations touch it: the sums are of what was loaded.
      await loadBackup(db, file, async () => {});
      const found = await sumTables(db);
      for (const [name, sum] of expected)
        if (found.get(name)?.digest !== sum.digest || found.get(name)?.rows !== sum.rows) throw new BadBackup(`The table ${name}, loaded, is not what was saved`);
    } finally {
      await db.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const sumTables = (db: Database): Promise<Map<string, TableSum>> =>
  readFrozen(db, async (queries) => {
    const sums = new Map<string, TableSum>();
    for (const table of await listTables(queries)) {
      const sum = makeTableSum();
      for await (const lot of dumpTable(queries, table)) for (const line of lot) sum.add(line);
      sums.set(table.name, sum.read());
    }
    return sums;
  });
