import type { z } from 'zod';
import type { Hello, helloInput } from '../../src-main/contract/site/sync-calls.ts';
import type { Queries } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';

/** What a desk may send and ask for at once. */
export const limits = { pageRows: 5000, pushLines: 500, bodyBytes: 8 * 1024 * 1024, fileBytes: 50 * 1024 * 1024 };

/**
 * Registers the device and says what it may see and where it stands. A device whose person was given a new token by
 * another name goes on with its numbering.
 */
export async function sayHello(db: Queries, person: Person, meta: SiteMeta, input: z.infer<typeof helloInput>): Promise<Hello> {
  const [device] = await db.query<{ lastN: number }>(
    `insert into sync_device (device_id, user_id, app) values ($1, $2, $3)
     on conflict (device_id) do update set user_id = excluded.user_id, app = excluded.app, seen_at = now()
     returning last_n as "lastN"`,
    [input.deviceId, person.userId, input.app.replaceAll('\0', '')],
  );
  return {
    ...makeEnvelope(meta),
    userName: person.userName,
    roles: person.roles,
    territories: person.territories,
    scopes: person.scopes,
    grantsHash: person.grantsHash,
    lastN: device?.lastN ?? 0,
    minSeq: meta.minSeq,
    limits,
  };
}
