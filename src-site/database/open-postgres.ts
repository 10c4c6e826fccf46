import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier, Pool, types, type PoolClient, type QueryConfig } from 'pg';
import type { Log } from '../http/log.ts';
import { DatabaseBusy, type Database, type Queries } from './database.ts';

// 64-bit numbers here are counters: they stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number);

/** By this name servers find each other among the connections of their database. */
const listenerName = 'ressources-solidaires-site';
/** Any number, the same for all servers of one database, and another than that of the migrations. */
const maintenanceLock = 7_203_115;
/** A request that is stuck gives its connection back: the database stops it, or a while later we do, if nothing is heard of the database at all. */
const longestStatementMs = 30_000;
const longestSilenceMs = longestStatementMs + 1000;
/** So often the connection that listens is asked whether it is still there. */
const heartbeatMs = 15_000;
/** More would be answered too late to be of use. */
const mostWaiting = 500;

export type PoolOptions = { connections: number; waitMs: number; silenceMs?: number; heartbeatMs?: number };
const usual: PoolOptions = { connections: 10, waitMs: 10_000 };

/** Opens a pool on `url`. A connection that drops is replaced; its error is logged. */
export function openPostgres(url: string, log: Log, { connections, waitMs, silenceMs = longestSilenceMs, heartbeatMs: beatMs = heartbeatMs }: PoolOptions = usual): Database {
  const pool = new Pool({
    connectionString: url, max: connections, connectionTimeoutMillis: waitMs,
    statement_timeout: longestStatementMs, idle_in_transaction_session_timeout: 60_000, keepAlive: true,
  });
  pool.on('error', (error) => log('warn', 'database.connection', { message: error.message }));
  const withClient = async <T>(work: (client: PoolClient, spoil: (error: Error) => void) => Promise<T>): Promise<T> => {
    if (pool.waitingCount >= mostWaiting) throw new DatabaseBusy('Too many requests wait for the database');
    const client = await pool.connect().catch((cause: unknown) => {
      throw new DatabaseBusy('No connection to the database', { cause });
    });
    let broken: Error | undefined;
    // Between two queries, a connection that drops says so here; the next query fails.
    const spoil = (error: Error) => {
      broken ??= error;
    };
    client.on('error', spoil);
    try {
      return await work(client, spoil);
    } catch (error) {
      if (isGone(error)) spoil(error as Error);
      else if (!isTooLong(error)) throw error;
      throw new DatabaseBusy('The database went away, or took too long', { cause: error });
    } finally {
      client.off('error', spoil);
      client.release(broken);
    }
  };
  return {
    kind: 'postgres',
    query: (sql, parameters) => withClient((client) => askThrough(client, silenceMs).query(sql, parameters)),
    transaction: <T>(work: (queries: Queries) => Promise<T>, { patient } = { patient: false }) =>
      withClient(async (client, spoil) => {
        const queries = askThrough(client, patient ? 0 : silenceMs);
        try {
          await queries.query('begin');
          const answer = await work(queries);
          await queries.query('commit');
          return answer;
        } catch (error) {
          // A connection that is gone takes its transaction with it.
          if (!isGone(error)) await queries.query('rollback').catch(spoil);
          throw error;
        }
      }),
    run: async (queries, script) => {
      await queries.query(script);
    },
    maintain: async (work) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        await awaitTurn(client);
        await work(askThrough(client, 0));
      } finally {
        await client.end();
      }
    },
    listen: (channel, heard) => listen(url, channel, heard, log, beatMs),
    readLoad: () => ({ used: pool.totalCount - pool.idleCount, waiting: pool.waitingCount, most: connections }),
    countServers: async () => {
      const sql = 'select count(*)::integer as count from pg_stat_activity where datname = current_database() and application_name = $1';
      const [row] = await withClient((client) => askThrough(client, silenceMs).query<{ count: number }>(sql, [listenerName]));
      return Math.max(1, row?.count ?? 1);
    },
    close: () => pool.end(),
  };
}

/**
 * Asks again and again: an index is built once every statement that was there before it has ended, and one that waited
 * for the turn would be such a statement; PostgreSQL stops one of the two ("deadlock detected").
 */
async function awaitTurn(client: Client): Promise<void> {
  const isMine = async () => (await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [maintenanceLock])).rows[0]?.mine;
  while (!(await isMine())) await sleep(100);
}

/** The connection was cut or says nothing any more, or the server is leaving or full: SQLSTATE classes 08, 53, 57P. */
function isGone(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(08|53|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) || message.startsWith('Connection terminated') || message === 'Query read timeout';
}

/** A statement, or a wait for a lock, was stopped by its limit. */
const isTooLong = (error: unknown) => ['57014', '55P03'].includes((error as { code?: string }).code ?? '');

/** Nothing is waited for longer than `silenceMs`; 0 waits for ever. */
const askThrough = (client: Pick<PoolClient, 'query'>, silenceMs: number): Queries => ({
  query: async <T>(text: string, parameters?: readonly unknown[]) =>
    // Without parameters the simple protocol takes several statements at once.
    (await client.query({ text, query_timeout: silenceMs, ...(parameters && { values: [...parameters] }) } as QueryConfig)).rows as T[],
});

/**
 * Holds one connection of its own, made anew a second after it drops: `heard` is then told of it by nothing, as it has missed what was said.
 * One whose other end has gone without a word would never drop: it is asked now and then.
 */
async function listen(url: string, channel: string, heard: (payload: string) => void, log: Log, beatMs: number) {
  let stopped = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async () => {
    const next = new Client({ connectionString: url, application_name: listenerName, keepAlive: true, connectionTimeoutMillis: beatMs, query_timeout: beatMs });
    next.on('notification', (message) => heard(message.payload ?? ''));
    next.on('error', (error) => log('warn', 'database.listen', { message: error.message }));
    const beat = setInterval(() => void next.query('select 1').catch(() => next.connection.stream.destroy()), beatMs);
    beat.unref();
    next.on('end', () => {
      clearInterval(beat);
      if (!stopped) retry = setTimeout(() => void connect().catch(() => undefined), 1000);
    });
    await next.connect();
    await next.query(`listen ${escapeIdentifier(channel)}`);
    if (client !== undefined) heard('');
    client = next;
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
