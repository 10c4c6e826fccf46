import { describe, expect, it, vi } from 'vitest';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const clock = makeClock('2026-11-24T09:00:00.000Z');

/** A desk with these offers, and what a search finds there: titles, in alphabetical order. */
async function start(offers: (Partial<OfferFields> & { title: string })[]) {
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  const { store } = desk.core.context.desk();
  const ids = new Map(offers.map(({ title }) => [title, makeRecordId(clock.now())]));
  store.commit({
    kind: 'create', label: 'x', by: 'Nadia',
    changes: offers.map((offer) => ({ op: 'create', entity: 'offer', id: ids.get(offer.title)!, fields: makeOffer({ description: 'Un travail', source: 'desk', receivedAt: '2026-11-20T08:00:00.000Z', ...offer }) })),
  });
  const find = async (text: string) => {
    const { rows } = await desk.client.offers.ids({ text, sort: 'title', descending: false });
    const shown = await desk.client.offers.rows({ rows: [...new Int32Array(new Uint8Array(Buffer.from(rows, 'base64')).buffer)] });
    return shown.map(({ title }) => title).join(' ');
  };
  const update = (title: string, set: Partial<OfferFields>) => store.commit({ kind: 'edit', label: 'x', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id: ids.get(title)!, set }] });
  return { ...desk, find, update, ids };
}

describe('the search of offers', () => {
  it('finds by contract, state and origin, one value or another, or all but it', async () => {
    const { find } = await start([
      { title: 'A', contractType: 'CDI' }, { title: 'B', contractType: 'CDD', state: 'claimed' }, { title: 'C', contractType: 'STAGE', source: 'import' }, { title: 'D' },
    ]);
    expect(await find('contrat:cdi')).toBe('A');
    expect(await find('contrat:cdi contrat:stage')).toBe('A C');
    expect(await find('contrat:cdi,cdd état:prise')).toBe('B');
    expect(await find('-contrat:cdi')).toBe('B C D');
    expect(await find('ORIGINE:import')).toBe('C');
    expect(await find('contrat:xyz')).toBe('');
  });

  it('finds by département, region, postcode or the words of a place', async () => {
    const { find } = await start([
      { title: 'A', placeLabel: 'Nantes', postcode: '44000', territory: 'FR-44', description: 'Près du 44100' }, { title: 'B', placeLabel: 'Saint-Nazaire', postcode: '44600', territory: 'FR-44' },
      { title: 'C', placeLabel: 'Rennes', postcode: '35000', territory: 'FR-35' }, { title: 'D', placeLabel: 'Saint-Paul', territory: 'FR-974' }, { title: 'E', placeLabel: 'Pau', territory: 'FR-64' },
    ]);
    expect(await find('lieu:44')).toBe('A B');
    expect(await find('lieu:loire-atlantique')).toBe('A B');
    expect(await find('lieu:"Pays de la Loire" lieu:bretagne')).toBe('A B C');
    expect(await find('lieu:44000')).toBe('A');
    expect(await find('lieu:44100')).toBe('');
    expect(await find('lieu:"saint nazaire"')).toBe('B');
    expect(await find('lieu:pau ')).toBe('E');
    expect(await find('lieu:pa')).toBe('D E');
    expect(await find('lieu:44,pau -lieu:nantes ')).toBe('B E');
  });

  it('finds by the words of the employer', async () => {
    const { find } = await start([{ title: 'A', employerName: 'Les Herbes folles' }, { title: 'B', employerName: 'Herbes et Cie' }, { title: 'C' }]);
    expect(await find('employeur:"herbes folles"')).toBe('A');
    expect(await find('employeur:herb')).toBe('A B');
    expect(await find('employeur:herb ')).toBe('');
    expect(await find('-employeur:herbes ')).toBe('C');
  });

  it('finds by when an offer came, and when it closes', async () => {
    const { find } = await start([
      { title: 'A', receivedAt: '2026-11-23T08:00:00.000Z', applyBy: '2026-11-25' }, { title: 'B', receivedAt: '2026-11-01T12:00:00.000Z', applyBy: '2026-11-01' }, { title: 'C', receivedAt: '2026-09-01T12:00:00.000Z', applyBy: '2027-01-31' }, { title: 'D', receivedAt: '2026-10-15T12:00:00.000Z' },
    ]);
    expect(await find('reçue:<7j')).toBe('A');
    expect(await find('recue:>30j')).toBe('C D');
    expect(await find('reçue:2026-11-01..2026-11-15')).toBe('B');
    expect(await find('reçue:>=2026-11-01')).toBe('A B');
    expect(await find('reçue:2026-10')).toBe('D');
    expect(await find('reçue:>=2026-10-01 reçue:<2026-11-01')).toBe('D');
    expect(await find('avant:2026-12-01')).toBe('A B');
    expect(await find('avant:7j')).toBe('A');
    expect(await find('-avant:2026-12-01')).toBe('C D');
  });

  // The clock of these tests stands on Tuesday 24 November 2026.
  it('knows the days and months that move on with the calendar', async () => {
    const { find } = await start([
      { title: 'A', receivedAt: '2026-11-24T08:00:00.000Z' }, { title: 'B', receivedAt: '2026-11-23T12:00:00.000Z' }, { title: 'C', receivedAt: '2026-11-22T12:00:00.000Z' }, { title: 'D', receivedAt: '2026-10-31T12:00:00.000Z' },
    ]);
    expect(await find('reçue:aujourd’hui')).toBe('A');
    expect(await find('reçue : hier')).toBe('B');
    expect(await find('reçue:cette semaine')).toBe('A B');
    expect(await find('reçue:"semaine dernière"')).toBe('C');
    expect(await find('reçue:ce mois')).toBe('A B C');
    expect(await find('reçue:mois dernier')).toBe('D');
    expect(await find('reçue:< 1 j')).toBe('A B');
  });

  it('finds words that follow each other, and leaves out those that have a word, as offers are written', async () => {
    const { find, update } = await start([{ title: 'A', description: 'De l’Éducation\n populaire' }, { title: 'B', description: 'populaire, éducation' }, { title: 'C', description: 'un stage' }]);
    expect(await find('"education populaire"')).toBe('A');
    expect(await find('éducation populaire')).toBe('A B');
    expect(await find('-"éducation populaire" -stage')).toBe('B');
    expect(await find('contrat:cdd "éducation populaire"')).toBe('');
    expect(await find('"l’éducation"')).toBe('A');
    update('B', { description: 'Éducation populaire' });
    update('A', { description: 'Autre chose' });
    expect(await find('« éducation populaire »')).toBe('B');
  });

  it('finds by alert, once the offers are read, without what was set aside', async () => {
    const { find, client, ids, update } = await start([{ title: 'A', description: 'Nous cherchons une personne de moins de 30 ans.' }, { title: 'B', description: 'Un poste ouvert à tout le monde.' }]);
    await vi.waitFor(async () => expect((await client.offers.ids({ text: 'alerte:age' })).unread).toBe(0));
    expect(await find('alerte:age')).toBe('A');
    expect(await find('-alerte:age')).toBe('B');
    expect(await find('alerte:bloquant alerte:age')).toBe('A');
    const found = (await client.offers.get({ id: ids.get('A')! })).findings.find(({ id }) => id.startsWith('age'));
    await client.offers.setAside({ id: ids.get('A')!, key: found!.key, aside: true });
    expect(await find('alerte:age')).toBe('');
    update('B', { description: 'Moins de 26 ans' });
    expect(await find('alerte:age')).toBe('B');
    expect((await client.offers.ids({ text: 'contrat:cdi' })).unread).toBe(0);
  });

  it('finds offers to remind of and those that came back corrected, as they are now', async () => {
    const at = '2026-11-10T08:00:00.000Z';
    const corrected = { id: '3f0f63a6-8a52-4c1e-9d5b-0d4a3c1f2b10', at, corrections: [], before: {} } as unknown as OfferFields['corrected'];
    const asked = (remindedAt: string | null): Partial<OfferFields> => ({
      state: 'corrections',
      decision: { kind: 'askCorrections', corrections: [{ field: 'title', comment: 'Précisez.' }], letter: null, by: 'Awa', at },
      correctionLink: { hash: 'a'.repeat(64), at, remindAt: '2026-11-17', closeAt: '2026-12-10', remindedAt } as unknown as OfferFields['correctionLink'],
    });
    const { find, client, update } = await start([{ title: 'A', ...asked('2026-11-17T08:00:00.000Z') }, { title: 'B', ...asked(null) }, { title: 'C', corrected }, { title: 'D' }]);
    const settle = () => vi.waitFor(async () => expect((await client.offers.ids({ text: 'suivi:relancer' })).unread).toBe(0));
    await settle();
    expect(await find('suivi:relancer')).toBe('A');
    expect(await find('suivi:revenue')).toBe('C');
    expect(await find('suivi:relancer suivi:revenue')).toBe('A C');
    expect(await find('-suivi:relancer état:à-corriger')).toBe('B');
    update('A', { state: 'closed' });
    update('C', { state: 'accepted' });
    await settle();
    expect(await find('suivi:relancer,revenue')).toBe('');
  });

  it('counts beside the filters what the search finds', async () => {
    const { client } = await start([{ title: 'A', contractType: 'CDI' }, { title: 'B', contractType: 'CDI', state: 'refused' }, { title: 'C', contractType: 'CDD' }]);
    expect((await client.offers.facets({ text: 'contrat:cdi' })).states).toEqual({ received: 1, refused: 1 });
  });

  it('knows the names of employers and places by the beginning of a word, those of most offers first', async () => {
    const { client } = await start([{ title: 'A', employerName: 'Les Herbes folles' }, { title: 'B', employerName: 'LES HERBES FOLLES' }, { title: 'C', employerName: 'Herbier' }, { title: 'D', placeLabel: 'Nantes' }]);
    expect(await client.offers.names({ of: 'employer', begins: 'HERB' })).toEqual([{ name: 'Les Herbes folles', offers: 2 }, { name: 'Herbier', offers: 1 }]);
    expect(await client.offers.names({ of: 'place', begins: '' })).toEqual([{ name: 'Nantes', offers: 1 }]);
  });
});
