import { startPostgres, type TestPostgres } from './postgres.ts';

let shared: TestPostgres | undefined;

/** Where the one PostgreSQL of a run is; without it, test sites keep an embedded database. */
export const sharedPostgres = 'TEST_POSTGRES';

/** Before a run of tests that start many sites: an embedded database takes seconds to start, a database of this one does not. */
export async function setup(): Promise<void> {
  shared = await startPostgres();
  process.env[sharedPostgres] = shared.address;
}

export async function teardown(): Promise<void> {
  await shared?.stop();
}
