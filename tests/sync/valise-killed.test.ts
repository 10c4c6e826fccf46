import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findOffer, startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { makeKeychain } from '../support/make-keychain.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { everyOffer, pack, saveBytes, unpack } from '../support/valise-files.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const readState = (desk: TestDesk) =>
  desk.core.context.desk().store.db.prepare('select entity, id, ver, seq, scopes, fields, extra from record order by entity, id').all();

/** Takes the file in a process that is killed at that frame. True if it was, false if it came to the end. */
function takeAndDie(folder: string, file: string, place: number, when: string): boolean {
  const { signal, stdout, stderr } = spawnSync(process.execPath, ['tests/support/valise-process.ts', folder, file, String(place), when], { encoding: 'utf8' });
  if (signal !== 'SIGKILL' && !stdout.includes('taken whole')) throw new Error(stderr);
  return signal === 'SIGKILL';
}

it('killed at any frame of a valise, a desk opens again, keeps what waits, takes the valise to its end, and agrees with the site', { timeout: 300_000 }, async () => {
  const b = await startReadyDesk('Bruno', await site.addUser('Bruno', ['moderator']), { keychain: makeKeychain() });
  const id = await site.submitOffer({ title: 'Déjà là', territory: 'FR-44', description: 'Animer le réseau local.' });
  await b.client.sync.now();
  await b.client.app.saveSettings({ offline: true });
  await b.client.offers.edit({ id, set: { employerName: 'Mots de Bruno' } });
  await site.fillOffers(generateSeedOffers(1200));
  const a = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  const bytes = await pack(a, everyOffer);
  const file = saveBytes(bytes);
  await b.close();
  let kills = 0;
  for (const when of ['within', 'after'])
    for (let place = 1; takeAndDie(b.folder, file, place, when); place++) kills++;
  expect(kills).toBeGreaterThan(5);
  const again = await startDesk({ folder: b.folder, keychain: makeKeychain() });
  expect(again.core.context.desk().store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect((await again.client.offers.get({ id })).fields).toMatchObject({ employerName: 'Mots de Bruno' });
  expect(await unpack(again, bytes)).toMatchObject({ taken: 0, foreign: 0, unreadable: 0 });
  expect(await findOffer(again, 'Déjà là')).toMatchObject({ id, pending: true });
  await again.client.app.saveSettings({ offline: false });
  await again.client.sync.now();
  await a.client.sync.now();
  expect(await again.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0, failure: null });
  expect(readState(again)).toEqual(readState(a));
});
