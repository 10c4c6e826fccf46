import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { role, territory } from '../../src-main/domain/record/role.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { Database, Queries } from '../database/database.ts';
import type { AuthorRow, UserRow } from '../records/site-tables.ts';
import { ringAccess } from '../sync/change-bell.ts';
import { makeToken } from './connection-code.ts';
import { findNamed } from './find-named.ts';

export const newUser = z
  .object({ name: z.string().trim().min(1).max(200), roles: z.array(role).min(1), territories: z.array(territory).default([]) })
  .refine(({ roles, territories }) => !roles.includes('correspondent') || territories.length > 0, {
    path: ['territories'],
    message: 'a correspondent needs at least one territory, like FR-44',
  });
export type NewUser = z.input<typeof newUser>;
export type Rights = z.output<typeof newUser>;

export type ListedUser = {
  id: string;
  name: string;
  roles: string[];
  territories: string[];
  devices: number;
  revoked: boolean;
};

/** Adds a person and makes a token for one device. The token is not kept: this is the only time it is seen. */
export async function addUser(db: Database, user: NewUser): Promise<{ id: string; token: string }> {
  const { name, roles, territories } = newUser.parse(user);
  const id = randomUUID();
  const token = makeToken();
  await db.transaction(async (queries) => {
    await queries.query('insert into site_user (id, name, roles, territories) values ($1, $2, $3, $4)', [id, name, roles, territories]);
    await queries.query('insert into device_token (hash, user_id) values ($1, $2)', [hashToken(token), id]);
  });
  return { id, token };
}

/** See `SiteTables.findUser`. */
export async function findUser(db: Queries, tokenHash: string): Promise<UserRow | undefined> {
  const [found] = await db.query<UserRow>(
    `select u.id, u.name, u.roles, u.territories from device_token t join site_user u on u.id = t.user_id
     where t.hash = $1 and t.revoked_at is null and u.revoked_at is null`,
    [tokenHash],
  );
  return found;
}

/** See `SiteTables.findAuthor`. */
export async function findAuthor(db: Queries, author: string): Promise<AuthorRow | undefined> {
  const [found] = await db.query<AuthorRow>(
    `select u.id, u.name, u.roles, u.territories, t.hash as "tokenHash", t.revoked_at is not null or u.revoked_at is not null as revoked
     from device_token t join site_user u on u.id = t.user_id where encode(sha256(decode(t.hash, 'hex')), 'hex') = $1`,
    [author],
  );
  return found;
}

/** One more token for somebody who is known: their next computer, or the same one after its code was lost. Undefined if nobody, or two, are called so. */
export async function addToken(db: Queries, who: string): Promise<{ id: string; token: string } | undefined> {
  const found = await findNamed(db, who);
  if (found === undefined) return undefined;
  const { userId: id } = found.person;
  const token = makeToken();
  await db.query('insert into device_token (hash, user_id) values ($1, $2)', [hashToken(token), id]);
  return { id, token };
}

/**
 * Changes what a person, by id or exact name, may do; what is not given stays as it is. Their desks are told at their next request. Answers
 * what holds then; undefined if nobody, or two, are called so. Throws a ZodError for rights that nobody can have.
 */
export async function grantUser(db: Queries, who: string, given: { roles?: string[] | undefined; territories?: string[] | undefined }): Promise<Rights | undefined> {
  const found = await findNamed(db, who);
  if (found === undefined) return undefined;
  const { person } = found;
  const { name, roles, territories } = newUser.parse({ name: person.userName, roles: given.roles ?? person.roles, territories: given.territories ?? person.territories });
  await db.query('update site_user set roles = $2, territories = $3 where id = $1', [person.userId, roles, territories]);
  return { name, roles, territories };
}

/** Revokes a person, by id or exact name, with all their tokens: their devices are to be wiped. False if nobody, or two, are called so. */
export async function revokeUser(db: Queries, who: string): Promise<boolean> {
  const found = await findNamed(db, who);
  if (found === undefined) return false;
  const rows = await db.query(
    `with gone as (update site_user set revoked_at = now() where id = $1 and revoked_at is null returning id),
     tokens as (update device_token set revoked_at = now(), lost_at = now() from gone where user_id = gone.id and device_token.revoked_at is null)
     select id, ${ringAccess} from gone`,
    [found.person.userId],
  );
  return rows.length > 0;
}

export const listUsers = (db: Queries): Promise<ListedUser[]> =>
  db.query<ListedUser>(
    `select u.id, u.name, u.roles, u.territories, u.revoked_at is not null as revoked,
       (select count(*)::integer from device_token t where t.user_id = u.id and t.revoked_at is null) as devices
     from site_user u order by u.created_at`,
    [],
  );
