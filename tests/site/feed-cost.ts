import type { Client } from 'pg';
import type { Database } from '../../src-site/database/database.ts';
import { setIndexWalk } from '../../src-site/database/walk-index.ts';
import { feedStatement, listFeedParameters, listSnapshotParameters, snapshotStatement } from '../../src-site/records/record-rows.ts';

/** What PostgreSQL read for one page: rows that its scans looked at, pages of 8 KiB in memory or not, milliseconds. */
export type FeedCost = { rows: number; buffers: number; ms: number };

type Plan = { 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; 'Shared Hit Blocks': number; 'Shared Read Blocks': number; Plans?: Plan[] };

/** Has one page of the feed explained, as the site asks for it. */
export const explainFeed = (db: Database, { seq, scopes, limit }: { seq: number; scopes: string[]; limit: number }): Promise<FeedCost> =>
  explain(db, feedStatement, listFeedParameters({ seq, entity: '', id: '' }, scopes, limit));

/** The same of the first page of all that somebody sees. */
export const explainSnapshot = (db: Database, { seq, scopes, limit }: { seq: number; scopes: string[]; limit: number }): Promise<FeedCost> =>
  explain(db, snapshotStatement, listSnapshotParameters({ seq: seq + 1, entity: '', id: '' }, scopes, limit));

const explain = (db: Database, statement: string, parameters: unknown[]): Promise<FeedCost> =>
  db.transaction(async (queries) => {
    await setIndexWalk(queries);
    const [row] = await queries.query<{ 'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number }] | string }>(`explain (analyze, buffers, format json) ${statement}`, parameters);
    const found = row?.['QUERY PLAN'];
    const [plan] = (typeof found === 'string' ? JSON.parse(found) : found) as [{ Plan: Plan; 'Execution Time': number }];
    return { rows: countScanned(plan.Plan), buffers: plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'], ms: plan['Execution Time'] };
  });

const countScanned = (plan: Plan): number =>
  (plan['Relation Name'] !== undefined ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0)
  + (plan.Plans ?? []).reduce((sum, inner) => sum + countScanned(inner), 0);

/** Makes the first five records those of a territory that nothing that comes after is of: labels `organisations` and `organisations:FR-976`. */
export const makeRare = (client: Client): Promise<unknown> =>
  client.query(`update sync_row set entity = 'organisation', scopes = '{organisations,organisations:FR-976}' where id in (select id from sync_row order by id desc limit 5)`);

/** Adds changes by SQL until the site has `count` records: copies of what is there, ten to a change, with one exit in fifty. */
export async function growHistory(client: Client, count: number): Promise<void> {
  await client.query(
    `with have as (select count(*) as n, (select v from sync_clock) as v from sync_row),
     model as (select row_number() over (order by id) - 1 as at, payload, scopes from sync_row where entity = 'offer' and not deleted order by id limit 400),
     made as (
       insert into sync_row (entity, id, ver, seq, scopes, payload, by, at)
       select 'offer', gen_random_uuid()::text, 1, have.v + 1 + g / 10, model.scopes, model.payload, 'site', '2026-11-24T08:00:00.000Z'
       from have, generate_series(0, $1::bigint - have.n - 1) g join model on model.at = g % 400 order by g
       returning seq, id
     ),
     left_scope as (insert into sync_exit (seq, entity, id, scopes) select seq, 'offer', id, '{offers:FR-35}' from (select *, row_number() over (order by seq, id) as at from made) numbered where at % 50 = 0)
     update sync_clock set v = (select coalesce(max(seq), v) from made)`,
    [count],
  );
  await client.query('vacuum analyze sync_row');
  await client.query('vacuum analyze sync_exit');
}
