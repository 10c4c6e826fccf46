import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { judgeValise } from '../../src-main/core/valise/judge-valise.ts';
import { makeValise } from '../../src-main/core/valise/make-valise.ts';
import { takeValise } from '../../src-main/core/valise/take-valise.ts';
import { openValise } from '../../src-main/valise/read-valise.ts';
import { type BenchDesk, fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findMedian, type Measure, round, say, time } from './measure.ts';
import { insertRawRows, openRawStore, readRawRows } from './raw-store.ts';

const records = 10_000;
const passphrase = 'sept mots qui ne servent que pour la mesure';
const epoch = 'bench';
const scopes = ['offers', 'organisations', 'press'];

/**
 * A valise of 10,000 records from one desk to another that has none of them: made, then opened, checked and taken. Against
 * bare better-sqlite3 writing the same lines into the same encrypted, indexed, searchable file. The key's own half second
 * (scrypt, 128 MiB) is in both figures of ours.
 */
export const measureValise: Measure = async function* ({ runs }) {
  const figures: Record<'made' | 'taken' | 'raw', number[]> = { made: [], taken: [], raw: [] };
  let bytes = 0;
  for (let run = 1; run <= runs; run++) {
    say(`valise: run ${run} of ${runs}`);
    bytes = await runOnce(figures);
  }
  const raw = findMedian(figures.raw);
  yield {
    name: 'valise', records, bytes, make_ms: round(findMedian(figures.made)), take_ms: round(findMedian(figures.taken)),
    limit: 'bare better-sqlite3, same rows, same encrypted file with its indexes and search', limit_ms: round(raw), ratio: round(findMedian(figures.taken) / raw),
  };
};

async function runOnce({ made, taken, raw }: Record<'made' | 'taken' | 'raw', number[]>): Promise<number> {
  const folder = makeBenchFolder();
  const from = await openBenchDesk(join(folder, 'from'));
  const to = await openBenchDesk(join(folder, 'to'));
  fillStore(from, records);
  for (const desk of [from, to]) knowTheSite(desk);
  const file = join(folder, 'bench.valise');
  made.push(await time(() => pack(from, file)));
  taken.push(await time(() => unpack(to, file)));
  const rows = readRawRows(to.store.db);
  if (rows.record.length !== records) throw new Error(`${rows.record.length} records came, not ${records}`);
  const bare = openRawStore(join(folder, 'raw.db'), randomBytes(32));
  raw.push(await time(() => insertRawRows(bare, rows)));
  bare.close();
  const { size } = statSync(file);
  for (const { core } of [from, to]) await core.close();
  removeBenchFolder(folder);
  return size;
}

/** As after a first exchange, without the site. */
function knowTheSite({ core }: BenchDesk): void {
  const { memory } = core.context.desk().sync;
  memory.saveConnection({ url: 'https://site.example', token: 'bench' });
  memory.savePerson({ userName: 'Banc', roles: ['moderator'], territories: [], scopes, grantsHash: 'bench', epoch });
  memory.saveCursor('bench');
}

async function pack({ core, store }: BenchDesk, file: string): Promise<void> {
  const { memory } = core.context.desk().sync;
  const wish = { content: 'records' as const, roles: ['moderator' as const], territories: [] };
  await makeValise({ store, memory, userName: 'Banc', now: new Date() }, wish, file, 30, passphrase);
}

async function unpack({ core, store }: BenchDesk, file: string): Promise<void> {
  const { sync: { memory }, files: { entrance } } = core.context.desk();
  const now = new Date();
  const opened = await openValise(file, passphrase);
  await takeValise({ store, memory, entrance }, opened, judgeValise(opened, memory, now), now);
}
