import { z } from 'zod';
import { carriedInput } from '../../src-main/contract/site/carried.ts';
import { filePiece } from '../../src-main/valise/valise-lines.ts';
import { backUp, type BackupReport } from '../backup/back-up.ts';
import { noteBackup } from '../backup/note-backup.ts';
import { BadBackup } from '../backup/read-backup.ts';
import type { Database } from '../database/database.ts';
import { listDevices, loseDevice, readHandedIn, readHandedInFile, type ListedDevice } from '../devices/lost-devices.ts';
import { addToken, addUser, grantUser, listUsers, newUser, revokeUser, type ListedUser, type Rights } from '../devices/users.ts';
import { purge, type Purged } from '../retention/purge.ts';
import { makeBadRequest } from '../http/site-error.ts';
import { readMeta } from '../records/site-meta.ts';
import { listFieldProblems } from '../records/check-fields.ts';
import { makePostgresTables } from '../records/postgres-tables.ts';
import { readFirstPage, sealFirst, type FirstPage } from '../sync/first-page.ts';
import type { FileLimits } from '../files/file-limits.ts';
import { takePiece } from '../files/take-piece.ts';
import { takeCarried, type Carried } from '../sync/take-carried.ts';

const command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), user: newUser }),
  z.object({ do: z.literal('code'), who: z.string() }),
  z.object({ do: z.literal('grant'), who: z.string(), roles: z.array(z.string()).optional(), territories: z.array(z.string()).optional() }),
  z.object({ do: z.literal('revoke'), who: z.string() }),
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('devices') }),
  z.object({ do: z.literal('lose'), device: z.string() }),
  z.object({ do: z.literal('handed-in'), device: z.string() }),
  z.object({ do: z.literal('handed-in-file'), device: z.string(), sha256: z.string() }),
  z.object({ do: z.literal('backup'), file: z.string().min(1), verification: z.enum(['load', 'read']) }),
  z.object({ do: z.literal('purge') }),
  z.object({ do: z.literal('backup-covers'), seq: z.number().int().min(0) }),
  // What a valise brings or takes away.
  z.object({ do: z.literal('carry'), carried: carriedInput }),
  z.object({ do: z.literal('carry-piece'), author: carriedInput.shape.author, piece: filePiece }),
  z.object({ do: z.literal('first-page'), who: z.string(), after: z.string().nullable() }),
  z.object({ do: z.literal('seal-first'), who: z.string(), digest: z.string().max(64) }),
]);
export type AdminCommand = z.input<typeof command>;
export type AdminAnswer =
  | { id: string; token: string }
  | { count: number }
  | { rights: Rights | null }
  | { users: ListedUser[] }
  | { devices: ListedDevice[] }
  | { lines: unknown[] }
  | { bytes: string | null }
  | { backup: BackupReport }
  | { purged: Purged }
  | { carried: Carried }
  | { page: FirstPage | null }
  | { seals: string[] };

/** What the person who runs the server may do, at its command line or through the door of a running one. `readLimits`: which files the site takes. */
export async function runAdminCommand(db: Database, input: unknown, readLimits: () => FileLimits): Promise<AdminAnswer> {
  const parsed = command.safeParse(input);
  if (!parsed.success) throw makeBadRequest(listFieldProblems(parsed.error.issues));
  const { data } = parsed;
  switch (data.do) {
    case 'add':
      return await addUser(db, data.user);
    case 'code':
      return (await addToken(db, data.who)) ?? { count: 0 };
    case 'grant':
      return { rights: (await grantUser(db, data.who, data).catch(explainBadRights)) ?? null };
    case 'revoke':
      return { count: (await revokeUser(db, data.who)) ? 1 : 0 };
    case 'list':
      return { users: await listUsers(db) };
    case 'devices':
      return { devices: await listDevices(db) };
    case 'lose':
      return { count: await loseDevice(db, data.device) };
    case 'handed-in':
      return { lines: await readHandedIn(db, data.device) };
    case 'handed-in-file':
      return { bytes: (await readHandedInFile(db, data.device, data.sha256)) ?? null };
    case 'backup':
      return { backup: await backUp(db, data.file, data.verification).catch(explainBadBackup) };
    case 'purge':
      return { purged: await purge(db) };
    case 'backup-covers': {
      const { epoch } = await readMeta(db);
      const isNoted = await noteBackup(db, { epoch, seq: data.seq, at: new Date().toISOString() });
      if (!isNoted) throw makeBadRequest([{ field: 'seq', problem: 'this site has not come to that change yet' }]);
      return { count: 1 };
    }
    case 'carry':
      return { carried: await takeCarried(makePostgresTables(db), data.carried) };
    case 'carry-piece':
      return { count: (await takePiece(db, data.author, data.piece, readLimits())) ? 1 : 0 };
    case 'first-page':
      return { page: (await readFirstPage(db, data.who, data.after)) ?? null };
    case 'seal-first':
      return { seals: await sealFirst(db, data.who, data.digest) };
  }
}

function explainBadRights(error: unknown): never {
  if (error instanceof z.ZodError) throw makeBadRequest(listFieldProblems(error.issues));
  throw error;
}

function explainBadBackup(error: unknown): never {
  if (error instanceof BadBackup) throw makeBadRequest([{ field: 'backup', problem: error.message }]);
  throw error;
}
