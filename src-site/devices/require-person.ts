import { makeSiteError } from '../http/site-error.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { findPerson, type Person } from './find-person.ts';

/** The person of the request's token, or the contract's UNAUTHORIZED; LOST if the device is to be wiped. */
export async function requirePerson(tables: SiteTables, token: string | undefined): Promise<Person> {
  const person = token === undefined ? undefined : await findPerson(tables, token);
  if (person === undefined) throw makeSiteError(token !== undefined && (await tables.isLost(hashToken(token))) ? 'LOST' : 'UNAUTHORIZED');
  return person;
}
