import { Client, escapeIdentifier, Pool, types, type PoolClient } from 'pg';
import type { Log } from '../http/log.ts';
import type { Database, Queries } from './database.ts';

// 64-bit numbers here are counters: they stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number);

/** Opens a pool on `url`. A connection that drops is replaced; its error is logged. */
export function openPostgres(url: string, log: Log): Database {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', (error) => log('warn', 'database.connection', { message: error.message }));
  return {
    kind: 'postgres',
    ...askThrough(pool),
    transaction: async <T>(work: (queries: Queries) => Promise<T>) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const answer = await work(askThrough(client));
        await client.query('commit');
        return answer;
      } catch (error) {
        await client.query('rollback').catch((cause: Error) => (broken = cause));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    run: async (queries, script) => {
      await queries.query(script);
    },
    listen: (channel, heard) => listen(url, channel, heard, log),
    close: () => pool.end(),
  };
}

const askThrough = (client: Pick<PoolClient, 'query'>): Queries => ({
  query: async <T>(sql: string, parameters?: readonly unknown[]) =>
    // Without parameters the simple protocol takes several statements at once.
    (await (parameters === undefined ? client.query(sql) : client.query(sql, [...parameters]))).rows as T[],
});

/** Holds one connection of its own, made anew a second after it drops. A poke lost meanwhile costs only delay. */
async function listen(url: string, channel: string, heard: (payload: string) => void, log: Log) {
  let stopped = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async () => {
    const next = new Client({ connectionString: url });
    next.on('notification', (message) => heard(message.payload ?? ''));
    next.on('error', (error) => log('warn', 'database.listen', { message: error.message }));
    next.on('end', () => {
      if (!stopped) retry = setTimeout(() => void connect().catch(() => undefined), 1000);
    });
    await next.connect();
    await next.query(`listen ${escapeIdentifier(channel)}`);
    client = next;
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
