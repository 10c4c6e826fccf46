import { inject } from 'vitest';
import { makeDatabase } from './postgres.ts';

/** The PostgreSQL that the tests of a project share: starting one takes seconds, a database of its own does not. */
export function sharePostgres(): { makeDatabase: () => Promise<string> } {
  const address = inject('postgres');
  if (address === undefined) throw new Error('This project of tests starts no PostgreSQL');
  return { makeDatabase: () => makeDatabase(address) };
}
