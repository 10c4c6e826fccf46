import type { Queries } from '../database/database.ts';
import type { AsideLine } from '../records/site-tables.ts';

/** See `SiteTables.keepAside`. */
export async function keepAside(db: Queries, deviceId: string, userId: string, lines: readonly AsideLine[]): Promise<void> {
  await db.query(
    `insert into carried_aside (device_id, n, sha, user_id, line)
     select $1::text, x.n, x.sha, $2::text, x.line from json_to_recordset($3::json) as x(n integer, sha text, line json) on conflict do nothing`,
    [deviceId, userId, JSON.stringify(lines.map((line) => ({ n: line.n, sha: line.sha, line })))],
  );
}
