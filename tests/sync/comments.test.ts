import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const join = (name: string) => joinDesk(site, name);

it('what two colleagues say offline of one offer is both kept, and told to whom it speaks; the public reads none of it', async () => {
  const id = await site.submitOffer({ title: 'Animatrice', description: 'Texte.' });
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  for (const desk of [awa, paul]) await desk.client.app.saveSettings({ offline: true });
  await awa.client.comments.add({ id, text: 'Je les connais.', mentions: ['Paul'] });
  await paul.client.comments.add({ id, text: 'Je les appelle.', mentions: [] });
  for (const desk of [awa, paul]) await desk.client.app.saveSettings({ offline: false });
  for (const desk of [awa, paul, awa]) await desk.client.sync.now();
  for (const { client } of [awa, paul]) {
    expect((await client.offers.get({ id })).fields.comments.map(({ by }) => by).toSorted()).toEqual(['Awa', 'Paul']);
    expect((await client.sync.status()).conflicts).toBe(0);
  }
  expect((await paul.client.comments.unseen()).mentions).toMatchObject([{ id, comment: { text: 'Je les connais.', by: 'Awa' } }]);
  await awa.client.offers.decide({ id, kind: 'accept', letter: null });
  await awa.client.sync.now();
  const [published] = await site.publicOffers();
  expect(published?.id).toBe(id);
  expect(JSON.stringify(published)).not.toMatch(/connais|appelle|comments/);
});
