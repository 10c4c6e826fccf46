import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../src-main/core/backup/write-backup.ts';
import { restoreBackup } from '../../src-main/core/backup/restore-backup.ts';
import { startDesk, startReadyDesk } from '../support/make-desk.ts';
import { makeFolder } from '../support/make-store.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = (title: string) => site.submitOffer({ title, description: 'Accueillir et orienter.' });
const calm = { waiting: 0, conflicts: 0, toReview: 0, failure: null };

it('a profile copied to a second machine goes on under another name: the changes of both arrive', async () => {
  const ids = [await submit('Une'), await submit('Deux'), await submit('Trois')];
  const first = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  await first.client.offers.edit({ id: ids[0]!, set: { employerName: 'Avant la copie' } });
  await first.client.sync.now();
  await first.close();
  const copy = makeFolder();
  cpSync(first.folder, copy, { recursive: true });
  const a = await startDesk({ folder: first.folder });
  const b = await startDesk({ folder: copy });
  await a.client.offers.edit({ id: ids[1]!, set: { employerName: 'Du premier' } });
  await a.client.sync.now();
  await b.client.offers.edit({ id: ids[2]!, set: { employerName: 'Du second' } });
  await b.client.sync.now();
  await a.client.offers.edit({ id: ids[1]!, set: { placeLabel: 'Rezé' } });
  await a.client.sync.now();
  await b.client.sync.now();
  await a.client.sync.now();
  for (const desk of [a, b]) {
    expect(await desk.client.sync.status()).toMatchObject(calm);
    const names = await Promise.all(ids.map(async (id) => (await desk.client.offers.get({ id })).fields.employerName));
    expect(names).toEqual(['Avant la copie', 'Du premier', 'Du second']);
    expect((await desk.client.offers.get({ id: ids[1]! })).fields.placeLabel).toBe('Rezé');
  }
});

it('a desk restored from a backup older than what it has sent catches up, and doubles nothing', async () => {
  const id = await submit('Avant et après');
  const desk = await startDesk();
  const { recoveryKey } = await desk.client.app.setUp({ way: 'empty', displayName: 'Bruno', passphrase: null });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  await desk.client.sync.connect({ code: await site.addUser('Bruno', ['moderator']) });
  await desk.client.app.saveSettings({ offline: true });
  await desk.client.offers.edit({ id, set: { employerName: 'Écrit avant la sauvegarde' } });
  const backup = join(makeFolder(), 'b.bureau');
  const { core } = desk;
  await writeBackup(core.context.host, core.context.desk().store.db, core.context.profile.getKey()!, backup);
  await desk.client.app.saveSettings({ offline: false });
  await desk.client.offers.edit({ id, set: { placeLabel: 'Écrit après' } });
  await desk.client.sync.now();
  expect(await desk.client.sync.status()).toMatchObject(calm);
  const { ver } = await desk.client.offers.get({ id });
  await desk.close();
  rmSync(join(desk.folder, 'bureau.db'));
  await restoreBackup(core.context.host, backup, { recoveryKey });
  const again = await startDesk({ folder: desk.folder });
  await again.client.app.saveSettings({ offline: false });
  await again.client.sync.now();
  expect(await again.client.sync.status()).toMatchObject(calm);
  expect(await again.client.offers.get({ id })).toMatchObject({ ver, pending: false, fields: { employerName: 'Écrit avant la sauvegarde', placeLabel: 'Écrit après' } });
});
