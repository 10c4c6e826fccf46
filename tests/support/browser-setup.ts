import { findChromium } from './chromium.ts';
import { startPostgres } from './postgres.ts';
import { sharedPostgres } from './site-server.ts';

/**
 * Before all browser tests: the browser from npm unpacks itself where it is first asked for, once, before two workers ask at the same
 * time; and their sites share a PostgreSQL, for an embedded database takes seconds to start (that of the examples is one).
 */
// oxlint-disable-next-line import/no-default-export -- Playwright takes nothing else here
export default async function setUpBrowserTests(): Promise<() => Promise<void>> {
  await findChromium();
  const postgres = await startPostgres();
  // The workers are started with what is set here.
  process.env[sharedPostgres] = postgres.address;
  return postgres.stop;
}
