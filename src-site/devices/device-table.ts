import { mutationResult } from '../../src-main/contract/site/mutation.ts';
import type { Queries } from '../database/database.ts';
import type { DeviceRow, KnownResult } from '../records/site-tables.ts';

/** See `SiteTables.registerDevice`. One whose person is gone, and was given a new token by another name, goes on with its numbering. */
export async function registerDevice(db: Queries, device: { deviceId: string; userId: string; app: string; tokenHash: string }): Promise<number | null> {
  const [row] = await db.query<{ lastN: number }>(
    `insert into sync_device as known (device_id, user_id, app) values ($1, $2, $3)
     on conflict (device_id) do update set user_id = excluded.user_id, app = excluded.app, seen_at = now()
     where known.user_id = excluded.user_id
        or not exists (select from device_token t where t.device_id = known.device_id and t.user_id = known.user_id and t.revoked_at is null)
     returning last_n as "lastN"`,
    [device.deviceId, device.userId, device.app.replaceAll('\0', '')],
  );
  if (row === undefined) return null;
  await db.query('update device_token set device_id = $1 where hash = $2 and device_id is distinct from $1', [device.deviceId, device.tokenHash]);
  return row.lastN;
}

/** See `SiteTables.claimDevice`. */
export async function claimDevice(db: Queries, deviceId: string, userId: string): Promise<void> {
  await db.query('insert into sync_device (device_id, user_id) values ($1, $2) on conflict do nothing', [deviceId, userId]);
}

/** Two pushes of one device wait for each other here. */
export async function lockDevice(queries: Queries, deviceId: string): Promise<DeviceRow | undefined> {
  const [device] = await queries.query<DeviceRow>(
    `select user_id as "userId", last_n as "lastN" from sync_device where device_id = $1 for update`,
    [deviceId],
  );
  return device;
}

export async function readResults(queries: Queries, deviceId: string, numbers: readonly number[]): Promise<Map<number, KnownResult>> {
  const rows = numbers.length === 0 ? [] : await queries.query<{ n: number; sha: string; seq: number; result: string }>(
    'select n, sha, seq, result::text as result from sync_result where device_id = $1 and n = any($2::integer[])',
    [deviceId, numbers],
  );
  return new Map(rows.map(({ n, sha, seq, result }) => [n, { sha, result: { ...mutationResult.parse(JSON.parse(result)), seq } }]));
}
