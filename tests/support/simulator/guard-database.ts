import type Database from 'better-sqlite3';
import type { Failure } from './schedule.ts';

/** The process died here: nothing of its memory is left, only what was committed. */
export class Crash extends Error {
  override name = 'Crash';
}

export type GuardedDatabase = {
  db: Database.Database;
  /** From now on, counts statements and gives way at the one that `failure` names. */
  arm: (failure: Failure | undefined) => void;
  /** Every statement from now on is of a process that is dead. */
  kill: () => void;
  readonly isDead: boolean;
};

/**
 * The database as one process sees it: dead once it has crashed, whoever still holds it. What SQLite has committed stays
 * in `real`, as it would on the disk.
 */
export function guardDatabase(real: Database.Database): GuardedDatabase {
  let left = Infinity;
  let how: Failure['how'] = 'crash';
  let isDead = false;
  const count = (writes: boolean) => {
    if (isDead) throw new Crash('this process is dead');
    if (--left > 0 || (how === 'full' && !writes)) return;
    left = Infinity;
    if (how === 'full') throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    isDead = true;
    throw new Crash('the process dies');
  };
  const db = Object.create(real) as Database.Database;
  const counted =
    <A extends unknown[], R>(run: (...values: A) => R, writes: boolean) =>
    (...values: A): R => {
      count(writes);
      return run(...values);
    };
  // Of the statements that a process makes ready when it starts, few are run before it dies: each is made ready when it first is.
  db.prepare = ((sql: string) => {
    let made: Database.Statement | undefined;
    let mode: 'pluck' | 'raw' | null = null;
    const open = () => {
      made ??= mode === null ? real.prepare(sql) : real.prepare(sql)[mode]();
      return made;
    };
    const call = (method: 'run' | 'get' | 'all' | 'iterate') => counted((...values: unknown[]): unknown => open()[method](...values), method === 'run');
    const inMode = (wanted: 'pluck' | 'raw') => () => {
      mode = wanted;
      return statement;
    };
    const statement = { run: call('run'), get: call('get'), all: call('all'), iterate: call('iterate'), pluck: inMode('pluck'), raw: inMode('raw') };
    return statement;
  }) as unknown as typeof db.prepare;
  db.exec = counted((sql: string) => {
    // A tenth of the time of a simulation; that it leaves nothing readable behind is `tests/proofs/leak`.
    if (sql !== 'vacuum') real.exec(sql);
    return db;
  }, true);
  db.pragma = counted(real.pragma.bind(real), false);
  return {
    db,
    arm: (failure) => {
      left = failure ? failure.at : Infinity;
      how = failure?.how ?? 'crash';
    },
    kill: () => {
      isDead = true;
    },
    get isDead() {
      return isDead;
    },
  };
}
