/** Rows come back as plain objects: whole numbers as numbers, `text[]` as arrays, JSON as text where it is cast. */
export type Queries = {
  query: <T>(sql: string, parameters?: readonly unknown[]) => Promise<T[]>;
};

/** PostgreSQL, behind `pg` or embedded (PGlite): the same SQL runs on both. */
export type Database = Queries & {
  kind: 'postgres' | 'embedded';
  /** Runs `work` in one transaction; it is undone if `work` throws. `patient`: its statements may take as long as they need, which they say to the database themselves. */
  transaction: <T>(work: (queries: Queries) => Promise<T>, options?: { patient: boolean }) => Promise<T>;
  /** Runs a script of several statements, without parameters. */
  run: (queries: Queries, script: string) => Promise<void>;
  /**
   * Runs `work` outside of any transaction, on a connection of its own without a limit of time: an index built beside
   * those who write. One server does so at a time.
   */
  maintain: (work: (queries: Queries) => Promise<void>) => Promise<void>;
  /** Calls `heard` for each notification on `channel`, until the answer is called; with nothing where some may have been missed. */
  listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
  /** Connections in use, requests that wait for one, and how many there may be. */
  readLoad: () => DatabaseLoad;
  /** How many servers listen on this database, this one included. */
  countServers: () => Promise<number>;
  close: () => Promise<void>;
};

export type DatabaseLoad = { used: number; waiting: number; most: number };

/** The database cannot be asked now: it is away, or all its connections are taken. Later it may. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';
}
