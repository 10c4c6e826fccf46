import type Database from 'better-sqlite3';

/**
 * What this desk has of a file. `wanted`: nothing yet, it is to be fetched. `coming`: a part. `here`: all of it, its hash
 * verified. `place` is its name in the folder of files.
 */
export type HeldFile = { sha256: string; size: number; type: string; toSend: boolean; keep: boolean; usedAt: string } & (
  | { state: 'wanted'; place: null; key: null }
  | { state: 'coming' | 'here'; place: string; key: Buffer }
);

type Row = {
  sha256: string; size: number; type: string; state: HeldFile['state']; place: string | null; key: Buffer | null;
  to_send: number; keep: number; used_at: string;
};

/** Reads and writes of table `file`. */
export function openFileTable(db: Database.Database) {
  const get = db.prepare<[string], Row>('select * from file where sha256 = ?');
  const save = db.prepare(
    `insert or replace into file (sha256, size, type, state, place, key, to_send, keep, used_at)
     values (:sha256, :size, :type, :state, :place, :key, :toSend, :keep, :usedAt)`,
  );
  const remove = db.prepare('delete from file where sha256 = ?');
  const used = db.prepare<[string], number>('select exists (select 1 from file_use where sha256 = ?)').pluck();
  const places = db.prepare<[], string>('select place from file where place is not null').pluck();
  // One that its record names no more may still be named by a line that waits.
  const unsentOnes = `from file f where to_send = 1 and state = 'here'
    and (exists (select 1 from file_use u where u.sha256 = f.sha256) or exists (select 1 from outbox o where instr(o.set_fields, f.sha256))
      or exists (select 1 from carried c where instr(c.frozen, f.sha256)))`;
  const awaitedOnes = `from file f where state <> 'here' and exists (select 1 from file_use u where u.sha256 = f.sha256)`;
  const unsent = db.prepare<[], Row>(`select * ${unsentOnes} order by size limit 1`);
  const awaited = db.prepare<[], Row>(`select * ${awaitedOnes} order by place is null, size`);
  const countUnsent = db.prepare<[], number>(`select count(*) ${unsentOnes}`).pluck();
  const awaitedHashes = db.prepare<[], string>(`select sha256 ${awaitedOnes}`).pluck();
  const idle = db.prepare<[string], string>(
    `select sha256 from file f where state = 'here' and to_send = 0 and keep = 0 and used_at < ?
       and exists (select 1 from file_use u where u.sha256 = f.sha256) and not exists (select 1 from journal j where instr(j.frozen, f.sha256))
       and not exists (select 1 from outbox o where instr(o.set_fields, f.sha256))`,
  ).pluck();
  return {
    get: (sha256: string): HeldFile | undefined => {
      const row = get.get(sha256);
      return row && readRow(row);
    },
    save: (file: HeldFile): void => {
      save.run({ ...file, toSend: Number(file.toSend), keep: Number(file.keep) });
    },
    remove: (sha256: string): void => {
      remove.run(sha256);
    },
    /** True if a record here names it. */
    isUsed: (sha256: string): boolean => used.get(sha256) === 1,
    listPlaces: (): Set<string> => new Set(places.all()),
    /** The smallest of those that a line waits for. */
    findUnsent: (): HeldFile | undefined => {
      const row = unsent.get();
      return row && readRow(row);
    },
    countUnsent: (): number => countUnsent.get() ?? 0,
    /** The first to be fetched for a record that still names it: what has begun, then the smallest. */
    findAwaited: (isWanted: (sha256: string) => boolean): HeldFile | undefined => {
      for (const row of awaited.iterate()) if (isWanted(row.sha256)) return readRow(row);
      return undefined;
    },
    listAwaited: (): string[] => awaitedHashes.all(),
    /**
     * Of which the site has a copy too, that nobody has used since then nor chose to keep. One that only the history names, or that
     * a line still has to name on the site, may be the last.
     */
    listIdle: (since: string): string[] => idle.all(since),
  };
}
export type FileTable = ReturnType<typeof openFileTable>;

const readRow = ({ to_send: toSend, keep, used_at: usedAt, ...row }: Row): HeldFile =>
  ({ ...row, toSend: toSend === 1, keep: keep === 1, usedAt }) as HeldFile;
