import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../src-main/core/core.ts';
import type { CoreHost } from '../../src-main/core/core-host.ts';
import { listRecordScopes } from '../../src-main/domain/record/scope.ts';
import { makeKeychain } from '../support/make-keychain.ts';
import { makeTestHost } from '../support/make-test-host.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';

export const makeBenchFolder = (): string => mkdtempSync(join(tmpdir(), 'bureau-bench-'));
export const removeBenchFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** A whole core on this folder, with a new encrypted store if there is none. */
export async function openBenchDesk(folder: string, keychain: CoreHost['keychain'] = makeKeychain()) {
  const core = await createCore({ ...makeTestHost(folder), keychain });
  const client = createRouterClient(core.router, { context: core.context });
  // Without a keychain the key lies in clear beside the store: as with the examples, for invented data only.
  if (core.context.profile.state().is === 'new') await core.context.profile.create(null, { fictitious: true });
  await client.app.saveSettings({ displayName: 'Banc' });
  return { core, client, store: core.context.desk().store };
}
export type BenchDesk = Awaited<ReturnType<typeof openBenchDesk>>;

/** Fills an empty store as a first download does, without a site. */
export function fillStore({ store }: BenchDesk, count: number): void {
  let lot: Parameters<typeof store.receive>[0] = [];
  const flush = () => {
    store.load(() => store.receive(lot, { bulk: true }), { listsLater: true });
    lot = [];
  };
  let seq = 0;
  for (const { id, fields } of generateSeedOffers(count)) {
    seq++;
    lot.push({ kind: 'put', entity: 'offer', id, ver: 1, seq, scopes: listRecordScopes('offer', fields.territory), by: 'site', at: fields.receivedAt, fields });
    if (lot.length === 5000) flush();
  }
  flush();
  store.endLoad();
  while (store.fillSearch());
  // As the desk does when it is left alone for a second.
  while (store.tidySearch());
}

/** The rows of a list, as the window decodes them. */
export const readRows = (encoded: string): number[] => Array.from(new Int32Array(new Uint8Array(Buffer.from(encoded, 'base64')).buffer));
