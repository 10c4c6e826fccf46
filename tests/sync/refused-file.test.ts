import { expect, it, onTestFinished } from 'vitest';
import { addFile } from '../support/desk-files.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { makePdf } from '../support/make-files.ts';
import { backUpSite, restoreSite } from '../support/restore-site.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite } from '../support/site-server.ts';
import { pack } from '../support/valise-files.ts';

const postgres = sharePostgres();

/** A site that takes 10,000 bytes a file at the most once it is told to. */
async function startStricterSite() {
  const databaseUrl = await postgres.makeDatabase();
  const env: Record<string, string> = {};
  const site = await startSite({ databaseUrl, env });
  onTestFinished(() => site.remove());
  return { site, databaseUrl, beStrict: () => (env['FILE_BYTES'] = '10000') };
}

const offer = (id: string) => ({ entity: 'offer' as const, id });
const goOffline = (desk: TestDesk, offline: boolean) => desk.client.app.saveSettings({ offline });
/** Asks for a sync until nothing is left to send. */
const settle = (desk: TestDesk) =>
  expect.poll(async () => {
    const { waiting, files } = await desk.client.sync.now();
    return [waiting, files.toSend];
  }, { timeout: 20_000 }).toEqual([0, 0]);

it('a file that the site refuses, named by a line that a valise had numbered, goes to À revoir; the rest of the record goes on', async () => {
  const { site, beStrict } = await startStricterSite();
  const id = await site.submitOffer({ title: 'Offre', description: 'Texte' });
  const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  await goOffline(desk, true);
  await addFile(desk.client, offer(id), makePdf(20_000), 'gros.pdf');
  await pack(desk, { content: 'waiting', withHeld: true });
  await addFile(desk.client, offer(id), makePdf(5_000), 'petit.pdf');
  await desk.client.offers.edit({ id, set: { title: 'Offre revue' } });
  beStrict();
  await site.restart();
  await goOffline(desk, false);
  await settle(desk);
  expect(await desk.client.sync.review()).toMatchObject([{ id, code: 'file_refused', problems: [{ field: 'files', problem: 'too_large' }], set: { files: [{ name: 'gros.pdf' }] } }]);
  expect((await desk.client.files.list(offer(id))).map(({ name, state }) => [name, state])).toEqual([['petit.pdf', 'here']]);
  expect((await desk.client.offers.get({ id })).fields).toMatchObject({ title: 'Offre revue' });
  // Nothing of it is asked again.
  const countAsked = () => site.logs().filter((line) => line.includes('"route":"/v1/files/')).length;
  const asked = countAsked();
  await desk.client.sync.now();
  await desk.client.sync.now();
  expect(countAsked()).toBe(asked);
  expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', waiting: 0, toReview: 1, failure: null });
});

it('sent back to a site that was restored and takes less since, so does the file of a line that had arrived, once', async () => {
  const { site, databaseUrl, beStrict } = await startStricterSite();
  const id = await site.submitOffer({ title: 'Offre', description: 'Texte' });
  const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  const copy = await backUpSite(site, databaseUrl);
  await addFile(desk.client, offer(id), makePdf(20_000), 'gros.pdf');
  await settle(desk);
  await desk.client.offers.edit({ id, set: { employerName: 'La Remise' } });
  await settle(desk);
  beStrict();
  await restoreSite(site, databaseUrl, copy, true);
  await settle(desk);
  expect(await desk.client.sync.review()).toMatchObject([{ id, code: 'file_refused', set: { files: [{ name: 'gros.pdf' }] } }]);
  const { fields, ver } = await desk.client.offers.get({ id });
  // As it was sent, and the one change that the site takes.
  expect([fields['employerName'], fields['files'], ver]).toEqual(['La Remise', [], 2]);
  expect(await desk.client.sync.status()).toMatchObject({ conflicts: 0, toReview: 1, failure: null });
});
