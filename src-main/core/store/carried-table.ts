import type Database from 'better-sqlite3';

/**
 * A line of another desk's outbox, carried here by file. `frozen` is null once the site has answered; with a `code` and no `status`, it
 * could not, at `answeredAt`.
 */
export type CarriedRow = {
  device: string;
  n: number;
  sha: string;
  author: string;
  by: string;
  frozen: string | null;
  mac: string;
  receivedAt: string;
  status: string | null;
  code: string | null;
  answeredAt: string | null;
};
export type NewCarried = Omit<CarriedRow, 'status' | 'code' | 'answeredAt'> & { frozen: string };

/** What is carried for one device, in figures. `unknown`: of those that wait, those whose author the site does not know. */
export type CarriedSum = { device: string; by: string; waiting: number; unknown: number; taken: number; refused: number; aside: number; receivedAt: string; answeredAt: string | null };

const columns = 'device, n, sha, author, by, frozen, mac, received_at as receivedAt, status, code, answered_at as answeredAt';

/** Reads and writes of table `carried`; `onChange` hears of each write. */
export function openCarriedTable(db: Database.Database, onChange: () => void) {
  const add = db.prepare(
    `insert or ignore into carried (device, n, sha, author, by, frozen, mac, received_at)
     values (:device, :n, :sha, :author, :by, :frozen, :mac, :receivedAt)`,
  );
  const answer = db.prepare('update carried set status = ?, code = ?, answered_at = ?, frozen = null where device = ? and n = ? and sha = ? and status is null');
  const leaveWaiting = db.prepare('update carried set code = ?, answered_at = ? where device = ? and n = ? and sha = ? and status is null');
  const devices = db.prepare<[], string>('select distinct device from carried where status is null order by device').pluck();
  const due = db.prepare<[string, string], string>(
    'select distinct device from carried where status is null and (code is null or not answered_at between ? and ?) order by device',
  ).pluck();
  const waiting = db.prepare<[string, number, number], CarriedRow>(`select ${columns} from carried where device = ? and n > ? and status is null order by n limit ?`);
  const sums = db.prepare<[], CarriedSum>(
    `select device, max(by) as by, count(*) filter (where status is null) as waiting, count(*) filter (where status is null and code = 'unknown_author') as unknown,
       count(*) filter (where status in ('applied', 'unchanged', 'conflict')) as taken, count(*) filter (where status in ('rejected', 'forged')) as refused,
       count(*) filter (where status = 'aside') as aside, max(received_at) as receivedAt, max(answered_at) as answeredAt
     from carried group by device order by min(received_at)`,
  );
  const drop = db.prepare('delete from carried where device = ?');
  const addFile = db.prepare('insert or ignore into carried_file (device, sha256) values (?, ?)');
  const files = db.prepare<[string], string>('select sha256 from carried_file where device = ?').pluck();
  const names = db.prepare<[string, string], number>('select exists (select 1 from carried where device = ? and instr(frozen, ?))').pluck();
  const forgetFiles = db.prepare(
    'delete from carried_file where device = :device and not exists (select 1 from carried where device = :device and status is null)',
  );
  return {
    /** False if it is here already, or was handed over. */
    add: (line: NewCarried): boolean => {
      onChange();
      return add.run(line).changes > 0;
    },
    answer: ({ device, n, sha }: Pick<CarriedRow, 'device' | 'n' | 'sha'>, status: string, code: string | null, at: string): void => {
      onChange();
      answer.run(status, code, at, device, n, sha);
      forgetFiles.run({ device });
    },
    /** The site does not know whose line this is (it may have been restored from before), or broke over it. The line is kept, to be tried again. */
    leaveWaiting: ({ device, n, sha }: Pick<CarriedRow, 'device' | 'n' | 'sha'>, code: 'unknown_author' | 'site_error', at: string): void => {
      onChange();
      leaveWaiting.run(code, at, device, n, sha);
    },
    listDevices: (): string[] => devices.all(),
    /** Those with a line that was not left waiting between these two moments. */
    listDue: (from: string, to: string): string[] => due.all(from, to),
    listWaiting: (device: string, after: number, limit: number): CarriedRow[] => waiting.all(device, after, limit),
    /** True if a line that waits here for that device names the file. */
    namesFile: (device: string, sha256: string): boolean => names.get(device, sha256) === 1,
    /** The bytes of that file came with the lines of that device, and are here. */
    addFile: (device: string, sha256: string): void => void addFile.run(device, sha256),
    listFiles: (device: string): string[] => files.all(device),
    sum: (): CarriedSum[] => sums.all(),
    drop: (device: string): number => {
      onChange();
      const { changes } = drop.run(device);
      forgetFiles.run({ device });
      return changes;
    },
  };
}
export type CarriedTable = ReturnType<typeof openCarriedTable>;
