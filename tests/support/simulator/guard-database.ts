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
  db.prepare = ((sql: string) => {
    const statement = real.prepare(sql);
    for (const method of ['run', 'get', 'all', 'iterate'] as const)
      Object.assign(statement, { [method]: counted((statement[method] as (...values: unknown[]) => unknown).bind(statement), method === 'run') });
    return statement;
  }) as typeof db.prepare;
  db.exec = counted((sql: string) => {
    real.exec(sql);
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
