import { createHash } from 'node:crypto';
import { z } from 'zod';
import { role, territory, type Grant } from '../../src-main/domain/record/role.ts';
import { listGrantedScopes } from '../../src-main/domain/record/scope.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { hashToken } from './connection-code.ts';

/** Who is asking, and what they may see. */
export type Person = Grant & { userId: string; tokenHash: string; scopes: string[]; grantsHash: string };

const row = z.object({ id: z.string(), name: z.string(), roles: z.array(role), territories: z.array(territory) });

/** The person behind `token`; undefined if it is unknown or revoked. Asked of the database at each request. */
export async function findPerson(tables: SiteTables, token: string): Promise<Person | undefined> {
  const tokenHash = hashToken(token);
  const found = await tables.findUser(tokenHash);
  if (found === undefined) return undefined;
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
