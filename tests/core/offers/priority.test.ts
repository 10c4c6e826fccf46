import { describe, expect, it, vi } from 'vitest';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { listPriorityReasons, type PriorityFacts } from '../../../src-main/domain/offer/priority.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { decodeRows } from '../../support/decode-rows.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const quiet: PriorityFacts = { state: 'received', waited: 0, left: null, cameBack: false, toRemind: false, blocking: false, held: false };
const plain = { description: 'Un travail varié dans une équipe', employerName: 'Les Herbes folles', employerAddress: '1 rue du Port, 44000 Nantes', contractType: 'CDI', placeLabel: 'Nantes', datedOn: '2026-11-20' } as const;

async function start(offers: (Partial<OfferFields> & { title: string })[]) {
  const clock = makeClock('2026-11-24T09:00:00.000Z');
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  const { store } = desk.core.context.desk();
  const ids = offers.map(() => makeRecordId(clock.now()));
  store.commit({ kind: 'create', label: 'x', by: 'Test', changes: offers.map((offer, at) => ({ op: 'create', entity: 'offer', id: ids[at]!, fields: makeOffer({ ...plain, source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z', ...offer }) })) });
  /** The list once all is read of the offers that it is ordered by. */
  const list = async (descending = true) => {
    const rows = await vi.waitFor(async () => {
      const { rows, unread } = await desk.client.offers.ids({ sort: 'priority', descending });
      expect(unread).toBe(0);
      return decodeRows(rows);
    });
    return desk.client.offers.rows({ rows });
  };
  return { ...desk, clock, ids, store, list };
}

describe('the order by priority', () => {
  it('puts first what presses, then what has waited longest, and last what awaits nobody of the team', async () => {
    const corrected = { message: null, at: '2026-11-23T08:00:00.000Z', asked: [], before: {} } as unknown as OfferFields['corrected'];
    const { list } = await start([
      { title: 'Refusée', state: 'refused', applyBy: '2026-11-24' },
      { title: 'Du jour' },
      { title: 'Poste du 14', receivedAt: '2026-11-14T08:00:00.000Z' },
      { title: 'Se clôt', applyBy: '2026-11-25' },
      { title: 'Prise', state: 'claimed', claimedBy: 'Sami', applyBy: '2026-11-25' },
      { title: 'Revenue', corrected },
      { title: 'À soi', state: 'claimed', claimedBy: 'Nadia', receivedAt: '2026-11-18T08:00:00.000Z' },
      { title: 'Demandée', state: 'corrections', receivedAt: '2026-11-01T08:00:00.000Z' },
    ]);
    const titles = (await list()).map(({ title }) => title);
    expect(titles.slice(0, 6)).toEqual(['Se clôt', 'Revenue', 'Poste du 14', 'À soi', 'Du jour', 'Prise']);
    expect(new Set(titles.slice(6))).toEqual(new Set(['Refusée', 'Demandée']));
    expect((await list(false)).map(({ title }) => title)).toEqual(titles.toReversed());
  });
  it('is explained for each offer by what it was made of, in the list and on the offer', async () => {
    const { client, list } = await start([{ title: 'Animateur', receivedAt: '2026-11-15T08:00:00.000Z', applyBy: '2026-11-28', description: 'Nous cherchons une personne de moins de 30 ans.' }, { title: 'Autre', state: 'archived' }]);
    const [first, last] = await list();
    const reasons = [{ why: 'closes', days: 4, points: 30 }, { why: 'waits', days: 9, points: 18 }, { why: 'blocking', days: 0, points: 10 }];
    expect(first?.priority).toEqual(reasons);
    expect((await client.offers.get({ id: first?.id ?? '' })).priority).toEqual(reasons);
    expect(last?.priority).toBeNull();
  });
  it('follows what is written: a claim that ends, a finding set aside, another day', async () => {
    const { client, clock, list } = await start([{ title: 'Prise', state: 'claimed', claimedBy: 'Sami', receivedAt: '2026-11-20T08:00:00.000Z' }, { title: 'Libre' }]);
    expect((await list()).map(({ title }) => title)).toEqual(['Libre', 'Prise']);
    clock.advance(61 * 60_000);
    expect((await list()).map(({ title }) => title)).toEqual(['Prise', 'Libre']);
    const libre = (await list())[1];
    await client.offers.edit({ id: libre?.id ?? '', set: { applyBy: '2026-11-26' } });
    expect((await list()).map(({ title }) => title)).toEqual(['Libre', 'Prise']);
  });
});

describe('a reason', () => {
  it('counts for more the nearer the end is, and waiting never for more than an end that is near', () => {
    const sum = (facts: Partial<PriorityFacts>) => (listPriorityReasons({ ...quiet, ...facts }) ?? []).reduce((all, { points }) => all + points, 0);
    expect([1, 5, 10, 30].map((left) => sum({ left }))).toEqual([50, 30, 10, 0]);
    expect(sum({ waited: 400 })).toBeLessThan(sum({ left: 0 }));
    expect(sum({ left: -3 })).toBeLessThan(0);
    expect(listPriorityReasons({ ...quiet, state: 'published', left: 1 })).toBeNull();
  });
});
