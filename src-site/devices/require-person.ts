import type { Queries } from '../database/database.ts';
import { makeSiteError } from '../http/site-error.ts';
import { findPerson, type Person } from './find-person.ts';

/** The person of the request's token, or the contract's UNAUTHORIZED. */
export async function requirePerson(db: Queries, token: string | undefined): Promise<Person> {
  const person = token === undefined ? undefined : await findPerson(db, token);
  if (person === undefined) throw makeSiteError('UNAUTHORIZED');
  return person;
}
