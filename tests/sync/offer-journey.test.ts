import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOffer, startReadyDesk } from '../support/make-desk.ts';
import { settleConflict } from '../support/settle-conflict.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

const offer = (title: string, more = {}) => ({
  title, description: 'Vous accueillez le public et animez les ateliers de la ressourcerie.', employerName: 'La Boucle', postcode: '44000', ...more,
});

describe('an offer goes from the public site to a decision and back', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.remove());

  it('is received, accepted without a network, and published once the network is back', async () => {
    const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
    const id = await site.submitOffer(offer('Animatrice nature'));
    await site.submitOffer(offer('Vendeur de paris sportifs'));
    await desk.client.sync.now();
    expect(await findOffer(desk, 'animatrice')).toMatchObject({ id, state: 'received', source: 'site', pending: false });
    await site.stop();
    await desk.client.offers.decide({ id, kind: 'accept', letter: null });
    const refused = await findOffer(desk, 'paris sportifs');
    await desk.client.offers.decide({ id: refused!.id, kind: 'refuse', reason: 'not_ess', articles: 'none', letter: 'Désolés.' });
    await desk.client.sync.now();
    const offline = await desk.client.sync.status();
    expect(offline).toMatchObject({ state: 'waiting', waiting: 2, failure: { code: 'unreachable' } });
    expect(await findOffer(desk, 'animatrice')).toMatchObject({ state: 'accepted', pending: true });
    await site.restart();
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', waiting: 0, failure: null });
    expect((await site.publicOffers()).map(({ title }) => title)).toEqual(['Animatrice nature']);
    expect(await findOffer(desk, 'animatrice')).toMatchObject({ state: 'published', pending: false });
  });

  it('takes an acceptance back from the public list when it is undone after it left', async () => {
    const desk = await startReadyDesk('Léo', await site.addUser('Léo', ['moderator']));
    const id = await site.submitOffer(offer('Cuisinière de tiers-lieu'));
    await desk.client.sync.now();
    await desk.client.offers.decide({ id, kind: 'accept', letter: null });
    await desk.client.sync.now();
    expect((await site.publicOffers()).some((o) => o.id === id)).toBe(true);
    await desk.client.offers.undo({ batch: null });
    await desk.client.sync.now();
    expect((await site.publicOffers()).some((o) => o.id === id)).toBe(false);
    expect(await findOffer(desk, 'cuisinière')).toMatchObject({ state: 'received', pending: false, conflict: false });
  });

  it('keeps a decision back for its delay, and sends the rest', async () => {
    let ahead = 0;
    const desk = await startReadyDesk('Nour', await site.addUser('Nour', ['moderator']), { now: () => new Date(Date.now() + ahead) });
    await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
    const held = await site.submitOffer(offer('Valoriste textile'));
    const other = await site.submitOffer(offer('Comptable'));
    await desk.client.sync.now();
    await desk.client.offers.decide({ id: held, kind: 'accept', letter: null });
    await desk.client.offers.edit({ id: held, set: { employerName: 'La Grande Boucle' } });
    await desk.client.offers.edit({ id: other, set: { employerName: 'Compta solidaire' } });
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ waiting: 2, held: 1 });
    expect((await site.publicOffers()).some((o) => o.id === held)).toBe(false);
    ahead = 11 * 60_000;
    await desk.client.sync.now();
    expect(await desk.client.sync.status()).toMatchObject({ waiting: 0, held: 0 });
    expect((await site.publicOffers()).find((o) => o.id === held)).toMatchObject({ employerName: 'La Grande Boucle' });
  });

  it('tells the other desk within the poke of the site, without being asked', async () => {
    const [a, b] = [await startReadyDesk('A', await site.addUser('A', ['moderator'])), await startReadyDesk('B', await site.addUser('B', ['moderator']))];
    const id = await site.submitOffer(offer('Éducateur spécialisé'));
    await expect.poll(async () => (await findOffer(a, 'éducateur spécialisé'))?.state, { timeout: 10_000 }).toBe('received');
    await a.client.offers.decide({ id, kind: 'accept', letter: null });
    await expect.poll(async () => (await findOffer(b, 'éducateur spécialisé'))?.state, { timeout: 10_000 }).toBe('published');
  });
});

describe('two desks on one site', () => {
  it('bring a field back from a line that a colleague wrote: the site and both desks have what it was before', async () => {
    const site = await startSite();
    try {
      const a = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
      const b = await startReadyDesk('Bruno', await site.addUser('Bruno', ['moderator']));
      const id = await site.submitOffer(offer('Chargé de mission'));
      const read = async ({ client }: typeof a) => (await client.offers.get({ id })).fields;
      await a.client.sync.now();
      await b.client.sync.now();
      await a.client.offers.edit({ id, set: { description: 'Un autre texte.', placeLabel: 'Rezé' } });
      await a.client.sync.now();
      await b.client.sync.now();
      expect((await read(b)).description).toBe('Un autre texte.');
      const line = (await b.client.offers.history({ id })).find(({ field, origin }) => field === 'description' && origin === 'site')!.id;
      await b.client.offers.revert({ id, line });
      await b.client.sync.now();
      await a.client.sync.now();
      for (const desk of [a, b]) expect(await read(desk)).toMatchObject({ description: offer('').description, placeLabel: 'Rezé' });
      expect(await b.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0 });
    } finally {
      await site.remove();
    }
  });

  it('both decide on one offer offline: the first stands, the other is told, nothing is lost', async () => {
    const site = await startSite();
    try {
      const a = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
      const b = await startReadyDesk('Bruno', await site.addUser('Bruno', ['moderator']));
      const id = await site.submitOffer(offer('Chargé de mission'));
      await a.client.sync.now();
      await b.client.sync.now();
      await site.stop();
      await a.client.offers.decide({ id, kind: 'refuse', reason: 'not_ess', articles: 'none', letter: 'Hors ESS.' });
      await b.client.offers.decide({ id, kind: 'accept', letter: 'Bienvenue.' });
      await b.client.offers.edit({ id, set: { placeLabel: 'Rezé' } });
      await site.restart();
      await a.client.sync.now();
      await b.client.sync.now();
      await a.client.sync.now();
      for (const desk of [a, b]) {
        expect((await desk.client.offers.get({ id })).fields).toMatchObject({ state: 'refused', placeLabel: 'Rezé', decision: { by: 'Awa', letter: 'Hors ESS.' } });
        expect(await findOffer(desk, 'mission')).toMatchObject({ conflict: true });
      }
      const [conflict] = await b.client.sync.conflicts();
      expect(conflict).toMatchObject({ kind: 'decision', recordId: id, mineBy: 'Bruno', theirsBy: 'Awa' });
      expect(conflict!.clashes.find(({ field }) => field === 'decision')).toMatchObject({ mine: { letter: 'Bienvenue.' }, theirs: { letter: 'Hors ESS.' } });

      const choices = Object.fromEntries(conflict!.clashes.map(({ field }) => [field, 'mine' as const]));
      await settleConflict(b.client, conflict!.id, choices);
      await b.client.sync.now();
      await a.client.sync.now();
      expect(await a.client.sync.conflicts()).toEqual([]);
      expect(await findOffer(a, 'mission')).toMatchObject({ state: 'published', conflict: false });
      expect((await site.publicOffers()).map((o) => o.id)).toEqual([id]);
    } finally {
      await site.remove();
    }
  });
});
