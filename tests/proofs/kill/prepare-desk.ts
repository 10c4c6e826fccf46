import { createRouterClient } from '@orpc/server';
import { createCore } from '../../../src-main/core/core.ts';
import type { TestSite } from '../../support/site-server.ts';
import { makeTestHost } from '../../support/make-test-host.ts';

/** A new desk in this folder: offline, its decisions leave at once. */
export async function openDesk(folder: string) {
  const core = await createCore(makeTestHost(folder));
  const client = createRouterClient(core.router, { context: core.context });
  const { recoveryKey } = await client.app.setUp({ way: 'empty', displayName: 'Nadia', passphrase: null });
  await client.app.saveSettings({ offline: true, decisionDelayMinutes: 0 });
  return { core, client, store: core.context.desk().store, recoveryKey: recoveryKey ?? '' };
}

/** The same, with a connection that has not been used yet. */
export async function openConnectedDesk(folder: string, site: TestSite, code: string) {
  const desk = await openDesk(folder);
  desk.core.context.desk().sync.memory.saveConnection({ url: site.url, token: code.split('.')[2] ?? '' });
  return desk;
}
