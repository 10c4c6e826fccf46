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
    `select device, max(by) as by, count(*) filter (where status is null) as waiting, count(*) filter (where status is null and code is not null) as unknown,
       count(*) filter (where status in ('applied', 'unchanged', 'conflict')) as taken, count(*) filter (where status in ('rejected', 'forged')) as refused,
       count(*) filter (where status = 'aside') as aside, max(received_at) as receivedAt, max(answered_at) as answeredAt
     from carried group by device order by min(received_at)`,
  );
  const drop = db.prepare('delete from carried where device = ?');
  return {
    /** False if it is here already, or was handed over. */
    add: (line: NewCarried): boolean => {
      onChange();
      return add.run(line).changes > 0;
    },
    answer: ({ device, n, sha }: Pick<CarriedRow, 'device' | 'n' | 'sha'>, status: string, code: string | null, at: string): void => {
      onChange();
      answer.run(status, code, at, device, n, sha);
    },
    /** The site does not know whose line this is: it may have been restored from before. The line is kept, to be tried again. */
    leaveWaiting: ({ device, n, sha }: Pick<CarriedRow, 'device' | 'n' | 'sha'>, code: 'unknown_author', at: string): void => {
      onChange();
      leaveWaiting.run(code, at, device, n, sha);
    },
    listDevices: (): string[] => devices.all(),
    /** Those with a line that was not left waiting between these two moments. */
    listDue: (from: string, to: string): string[] => due.all(from, to),
    listWaiting: (device: string, after: number, limit: number): CarriedRow[] => waiting.all(device, after, limit),
    sum: (): CarriedSum[] => sums.all(),
    drop: (device: string): number => {
      onChange();
      return drop.run(device).changes;
    },
  };
}
export type CarriedTable = ReturnType<typeof openCarriedTable>;
