import { afterAll, beforeAll, beforeEach } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';

/** One site for the tests of a file; before each of them `take` is given it with a new desk, an administrator's. Answers with what makes other databases. */
export function giveAdminDesk(take: (given: { site: TestSite; desk: TestDesk }) => void): ReturnType<typeof sharePostgres> {
  const postgres = sharePostgres();
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  });
  afterAll(async () => {
    await site.remove();
  });
  beforeEach(async () => {
    const desk = new TestDesk(await site.addUser('Ana', ['admin']));
    await desk.begin();
    take({ site, desk });
  });
  return postgres;
}
