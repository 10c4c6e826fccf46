import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { handInInput } from '../../src-main/contract/site/hand-in.ts';
import type { Queries } from '../database/database.ts';
import { ringAccess } from '../sync/change-bell.ts';
import { makeSiteError } from '../http/site-error.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { type FilePiece, filePiece } from '../../src-main/valise/valise-lines.ts';

export type ListedDevice = { id: string; userName: string; app: string | null; seenAt: string; waiting: number; state: 'in use' | 'given back' | 'lost' };

/** The devices that were seen, the latest first; `waiting`: lines kept aside of a lost one, handed in by itself or brought by valise. */
export const listDevices = (db: Queries): Promise<ListedDevice[]> =>
  db.query<ListedDevice>(
    `select d.device_id as id, u.name as "userName", d.app, d.seen_at::text as "seenAt",
       (select coalesce(sum(json_array_length(h.lines)), 0)::integer from handed_in h where h.device_id = d.device_id and readable(h.lines) -> 0 ->> 'kind' is distinct from 'piece')
         + (select count(*)::integer from carried_aside c where c.device_id = d.device_id) as waiting,
       case when exists (select from device_token t where t.device_id = d.device_id and t.revoked_at is null) then 'in use'
            when exists (select from device_token t where t.device_id = d.device_id and t.lost_at is not null) then 'lost'
            else 'given back' end as state
     from sync_device d join site_user u on u.id = d.user_id order by d.seen_at desc`,
    [],
  );

/** The device is lost or stolen: its tokens die at once, and it is wiped at its next contact. Answers how many tokens. */
export async function loseDevice(db: Queries, deviceId: string): Promise<number> {
  const rows = await db.query(
    `with lost as (update device_token set lost_at = coalesce(lost_at, now()), revoked_at = coalesce(revoked_at, now())
       where device_id = $1 and lost_at is null returning 1)
     select ${ringAccess} from lost`,
    [deviceId],
  );
  return rows.length;
}

/** A person gives back the code of the device that they use. */
export async function giveBackToken(db: Queries, tokenHash: string): Promise<void> {
  await db.query(`with given as (update device_token set revoked_at = now() where hash = $1 returning 1) select ${ringAccess} from given`, [tokenHash]);
}

/** True if the holder of this token is to be wiped. */
export async function isLost(db: Queries, tokenHash: string): Promise<boolean> {
  const rows = await db.query('select from device_token where hash = $1 and lost_at is not null', [tokenHash]);
  return rows.length > 0;
}

/** The hash of a token that is lost, or the contract's UNAUTHORIZED. */
export async function requireLost(db: Queries, token: string | undefined): Promise<string> {
  const tokenHash = hashToken(token ?? '');
  if (token === undefined || !(await isLost(db, tokenHash))) throw makeSiteError('UNAUTHORIZED');
  return tokenHash;
}

/** Bytes that one token may hand in: years of one desk, and not the disk of the site for a thief. */
const mostHandedIn = 512 * 1024 * 1024;

/** Keeps what a lost device had not sent; the same part twice is kept once. Only for a token that is lost; throws FORBIDDEN once it has handed in enough. */
export async function handIn(db: Queries, token: string | undefined, { deviceId, part, lines }: z.infer<typeof handInInput>): Promise<number> {
  const tokenHash = await requireLost(db, token);
  const [kept] = await db.query<{ bytes: number }>('select coalesce(sum(octet_length(lines::text)), 0)::bigint as bytes from handed_in where token_hash = $1', [tokenHash]);
  if ((kept?.bytes ?? 0) > mostHandedIn) throw makeSiteError('FORBIDDEN');
  await db.query('insert into handed_in (token_hash, part, device_id, lines) values ($1, $2, $3, $4) on conflict do nothing', [
    tokenHash, part, deviceId, JSON.stringify(lines),
  ]);
  return lines.length;
}

type HandedInFile = { sha256: string; size: number; bytes: Buffer };

/** Lines and files that a lost device handed in, or one file alone. Files that did not come whole are left out. */
async function readAll(db: Queries, deviceId: string, sha256: string | null = null): Promise<{ lines: unknown[]; files: HandedInFile[] }> {
  const rows = await db.query<{ lines: unknown[] }>(
    `select lines from handed_in where device_id = $1 and ($2::text is null or readable(lines) -> 0 ->> 'sha256' = $2) order by received_at, part`,
    [deviceId, sha256],
  );
  const lines: unknown[] = [];
  const pieces = new Map<string, FilePiece[]>();
  for (const line of rows.flatMap((row) => row.lines)) {
    const piece = filePiece.safeParse(line);
    if (piece.success) pieces.set(piece.data.sha256, [...(pieces.get(piece.data.sha256) ?? []), piece.data]);
    else lines.push(line);
  }
  return { lines, files: [...pieces.values()].flatMap(joinPieces) };
}

function joinPieces(pieces: FilePiece[]): HandedInFile[] {
  const bytes = Buffer.concat(pieces.toSorted((one, other) => one.at - other.at).map((piece) => Buffer.from(piece.bytes, 'base64')));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === pieces[0]?.sha256 ? [{ sha256, size: bytes.length, bytes }] : [];
}

/** What was kept aside of a lost device, in order: what it handed in, its files by their hash, then what came of it by valise, which may be the same. */
export async function readHandedIn(db: Queries, deviceId: string): Promise<unknown[]> {
  const { lines, files } = await readAll(db, deviceId);
  const aside = await db.query<{ valise: string; line: object }>(
    `select to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as valise, line from carried_aside where device_id = $1 order by n, at`,
    [deviceId],
  );
  return [...lines, ...files.map(({ sha256, size }) => ({ file: sha256, size })), ...aside.map(({ valise, line }) => ({ valise, ...line }))];
}

/** A file that a lost device handed in, in base64. */
export async function readHandedInFile(db: Queries, deviceId: string, sha256: string): Promise<string | undefined> {
  return (await readAll(db, deviceId, sha256)).files[0]?.bytes.toString('base64');
}
