import { afterEach, beforeEach } from 'vitest';
import { sharePostgres } from './share-postgres.ts';
import { startSite, type TestSite } from './site-server.ts';

export type OwnSite = {
  /** That of the test that runs. */
  readonly site: TestSite;
  readonly databaseUrl: string;
  /** Another empty database on the same server. */
  makeDatabase: () => Promise<string>;
};

/** For each test of the file a site and a database of its own, in this process: tests that copy, move or damage one leave nothing to the next. */
export function useOwnSite(): OwnSite {
  const { makeDatabase } = sharePostgres();
  let databaseUrl: string;
  let site: TestSite;
  beforeEach(async () => {
    databaseUrl = await makeDatabase();
    site = await startSite({ databaseUrl, here: true });
  });
  afterEach(() => site.remove());
  return {
    get site() {
      return site;
    },
    get databaseUrl() {
      return databaseUrl;
    },
    makeDatabase,
  };
}
