import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOffer, startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = (title: string, territory: string) => site.submitOffer({ title, territory, description: 'Animer le réseau local.' });

describe('what a person may see', () => {
  it('is decided by the site: a correspondent holds the offers of their territory and no other', async () => {
    await submit('Nantes', 'FR-44');
    await submit('Rennes', 'FR-35');
    const desk = await startReadyDesk('Cécile', await site.addUser('Cécile', ['correspondent'], ['FR-44']));
    expect(await findOffer(desk, 'Nantes')).toBeDefined();
    expect(await findOffer(desk, 'Rennes')).toBeUndefined();
    expect(desk.core.context.desk().store.db.prepare(`select count(*) from record where fields like '%Rennes%'`).pluck().get()).toBe(0);
  });

  it('leaves the desk when an offer moves out of the territory, with all that was kept of it', async () => {
    const id = await submit('Ancenis', 'FR-44');
    const code = await site.addUser('Denis', ['correspondent'], ['FR-44']);
    const near = await startReadyDesk('Denis', code);
    const all = await startReadyDesk('Mod', await site.addUser('Mod', ['moderator']));
    expect(await findOffer(near, 'Ancenis')).toBeDefined();
    await all.client.offers.edit({ id, set: { territory: 'FR-49', postcode: '49000' } });
    await all.client.sync.now();
    await near.client.sync.now();
    expect(await findOffer(near, 'Ancenis')).toBeUndefined();
    const { db } = near.core.context.desk().store;
    expect(db.prepare('select count(*) from change where record_id = ?').pluck().get(id)).toBe(0);
    expect(db.prepare('select count(*) from record where id = ?').pluck().get(id)).toBe(0);
  });

  it('follows a change of territory: what is gained comes, what is lost goes', async () => {
    await submit('Blois', 'FR-41');
    await submit('Tours', 'FR-37');
    const desk = await startReadyDesk('Élise', await site.addUser('Élise', ['correspondent'], ['FR-41']));
    expect(await findOffer(desk, 'Blois')).toBeDefined();
    const user = (await site.listUsers()).find(({ name }) => name === 'Élise');
    await site.grantUser(user!.id, ['correspondent'], ['FR-37']);
    await desk.client.sync.now();
    expect(await findOffer(desk, 'Blois')).toBeUndefined();
    expect(await findOffer(desk, 'Tours')).toBeDefined();
  });

  it('brings a refused change to be reviewed, with its words, and never blocks the others', async () => {
    const id = await submit('Saumur', 'FR-49');
    const desk = await startReadyDesk('Farid', await site.addUser('Farid', ['moderator']));
    const user = (await site.listUsers()).find(({ name }) => name === 'Farid');
    await desk.client.app.saveSettings({ offline: true });
    await desk.client.offers.edit({ id, set: { employerName: 'Mots de Farid' } });
    const own = await desk.client.offers.create({ title: 'Aussi refusée', description: 'x' });
    await site.grantUser(user!.id, ['treasurer']);
    await desk.client.app.saveSettings({ offline: false });
    await desk.client.sync.now();
    const review = await desk.client.sync.review();
    expect(review.map(({ id: record, code }) => [record, code])).toEqual([[id, 'forbidden'], [own.id, 'forbidden']]);
    expect(await desk.client.sync.status()).toMatchObject({ waiting: 0, toReview: 2, failure: null });
    expect(desk.core.context.desk().store.db.prepare('select set_fields from tray where id = ?').pluck().get(id)).toContain('Mots de Farid');
  });

  it('stops the exchange when the token was given back, and keeps what was written', async () => {
    const id = await submit('Cholet', 'FR-49');
    const code = await site.addUser('Gaël', ['moderator']);
    const desk = await startReadyDesk('Gaël', code);
    await fetch(`${site.url}/v1/device`, { method: 'DELETE', headers: { authorization: `Bearer ${code.split('.')[2] ?? ''}` } });
    await desk.client.offers.edit({ id, set: { employerName: 'Gardé' } });
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ state: 'paused', waiting: 1, failure: { code: 'unauthorized' } });
    expect((await findOffer(desk, 'Cholet'))?.employerName).toBe('Gardé');
  });
});
