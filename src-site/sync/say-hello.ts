import type { z } from 'zod';
import { foreignDevice, type Hello, type helloInput } from '../../src-main/contract/site/sync-calls.ts';
import type { FileLimits } from '../files/file-limits.ts';
import { encodingNames } from '../http/encodings.ts';
import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import type { SiteTables } from '../records/site-tables.ts';

/** What a desk may send and ask for at once. */
export const limits = { pageRows: 5000, pushLines: 500, bodyBytes: 8 * 1024 * 1024 };

/** Registers the device and says what it may see and where it stands. */
export async function sayHello(tables: SiteTables, person: Person, meta: SiteMeta, input: z.infer<typeof helloInput>, { fileBytes, fileTypes }: FileLimits): Promise<Hello> {
  const lastN = await tables.registerDevice({ deviceId: input.deviceId, userId: person.userId, app: input.app, tokenHash: person.tokenHash });
  return {
    ...makeEnvelope(meta),
    userName: person.userName,
    roles: person.roles,
    territories: person.territories,
    scopes: person.scopes,
    grantsHash: person.grantsHash,
    lastN: lastN ?? foreignDevice,
    minSeq: meta.minSeq,
    limits: { ...limits, fileBytes, fileTypes: [...fileTypes] },
    encodings: encodingNames,
  };
}
