import type { TestProject } from 'vitest/node';
import { startPostgres, type TestPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the PostgreSQL that the tests of a project share. */
    postgres?: string;
  }
}

let shared: TestPostgres | undefined;

/** Before tests that start many sites: an embedded database takes seconds to start, a database of this one does not. */
export async function setup(project: TestProject): Promise<void> {
  shared = await startPostgres();
  project.provide('postgres', shared.address);
}

export async function teardown(): Promise<void> {
  await shared?.stop();
}
