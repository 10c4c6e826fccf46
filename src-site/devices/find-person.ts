import { createHash } from 'node:crypto';
import { z } from 'zod';
import { role, territory, type Grant } from '../../src-main/domain/record/role.ts';
import { listGrantedScopes } from '../../src-main/domain/record/scope.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { SiteTables } from '../records/site-tables.ts';

/** Who is asking, and what they may see. */
export type Person = Grant & { userId: string; tokenHash: string; scopes: string[]; grantsHash: string };

const row = z.object({ id: z.string(), name: z.string(), roles: z.array(role), territories: z.array(territory) });

/** The person behind `token`; undefined if it is unknown or revoked. Asked of the database at each request. */
export async function findPerson(tables: SiteTables, token: string): Promise<Person | undefined> {
  const tokenHash = hashToken(token);
  const found = await tables.findUser(tokenHash);
  return found === undefined ? undefined : makePerson(found, tokenHash);
}

/**
 * The person behind lines that came by file, by the name that their token bears there (`carried-mac.ts`), also when their
 * access was taken away since.
 */
export async function findAuthor(tables: SiteTables, author: string): Promise<{ person: Person; revoked: boolean } | undefined> {
  const found = await tables.findAuthor(author);
  return found && { person: makePerson(found, found.tokenHash), revoked: found.revoked };
}

/** A person as the rows of `site_user` tell it. */
export function makePerson(found: unknown, tokenHash: string): Person {
  const { id, name, roles, territories } = row.parse(found);
  const grant: Grant = { userName: name, roles, territories };
  const scopes = listGrantedScopes(grant);
  return { ...grant, userId: id, tokenHash, scopes, grantsHash: hashGrants(grant, scopes) };
}

/** Changes when what this person may see or do changes. */
const hashGrants = ({ roles, territories }: Grant, scopes: string[]) =>
  createHash('sha256')
    .update(JSON.stringify([[...roles].sort(), [...territories].sort(), scopes]))
    .digest('hex')
    .slice(0, 32);

/** The token of `Authorization: Bearer …`. */
export const readBearer = (header: string | undefined): string | undefined =>
  /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];
