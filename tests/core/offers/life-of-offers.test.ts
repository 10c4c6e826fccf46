import { describe, expect, it } from 'vitest';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { decodeRows } from '../../support/decode-rows.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

async function start() {
  const clock = makeClock('2026-11-24T09:00:00.000Z');
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  const { store } = desk.core.context.desk();
  const put = (id: string, set: Partial<OfferFields>) => store.commit({ kind: 'edit', label: 'x', by: 'Test', changes: [{ op: 'update', entity: 'offer', id, set }] });
  const publish = async (title: string, known: Partial<OfferFields> = {}) => {
    const { id } = await desk.client.offers.create({ title, description: 'Des sorties', employerName: 'Les Herbes folles' });
    put(id, { state: 'published', publishedAt: clock.now().toISOString(), publicationDays: 60, ...known });
    return id;
  };
  const read = async (id: string) => (await desk.client.offers.get({ id })).fields;
  const find = async (text: string) => {
    const rows = decodeRows((await desk.client.offers.ids({ text, sort: 'title', descending: false })).rows);
    return (await desk.client.offers.rows({ rows: [...rows] })).map(({ title }) => title);
  };
  return { ...desk, clock, put, publish, read, find };
}

describe('a published offer', () => {
  it('is accepted for as many days as the settings say, or without an end', async () => {
    const { client, read } = await start();
    const accept = async () => {
      const { id } = await client.offers.create({ title: 'A', description: 'Des sorties' });
      await client.offers.decide({ id, kind: 'accept', letter: null });
      return (await read(id)).publicationDays;
    };
    expect(await accept()).toBe(60);
    await client.app.saveSettings({ publishDays: 15 });
    expect(await accept()).toBe(15);
    await client.app.saveSettings({ publishDays: 0 });
    expect(await accept()).toBeNull();
  });

  it('is prolonged by as many days as the settings say, and undone as everything else', async () => {
    const { client, publish, read } = await start();
    const id = await publish('A');
    const { batch } = await client.offers.move({ id, action: 'prolong' });
    expect(await read(id)).toMatchObject({ state: 'published', publicationDays: 90 });
    await client.offers.undo({ batch });
    expect((await read(id)).publicationDays).toBe(60);
  });

  it('is not prolonged after its last day to apply, nor where it has no end', async () => {
    const { client, publish } = await start();
    for (const known of [{ applyBy: '2026-12-01' }, { publicationDays: null }]) {
      const id = await publish('A', known);
      await expect(client.offers.move({ id, action: 'prolong' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { action: 'prolong' } });
    }
  });

  it('closes for a motive, which reopening forgets', async () => {
    const { client, clock, publish, read } = await start();
    const id = await publish('A');
    await client.offers.move({ id, action: 'close', motive: 'filledHere' });
    expect(await read(id)).toMatchObject({ state: 'closed', closing: { motive: 'filledHere', by: 'Nadia', at: clock.now().toISOString() } });
    await client.offers.move({ id, action: 'reopen' });
    expect(await read(id)).toMatchObject({ state: 'received', closing: null, publicationDays: null });
  });

  it('is found by when its publication ends: soon, over and not closed yet, but no other with such a last day to apply', async () => {
    const { client, clock, find, put, publish } = await start();
    await publish('Finie', { publicationDays: 1 });
    await publish('Longue');
    await publish('Tenue', { applyBy: '2026-12-06' });
    put(await publish('Reçue'), { state: 'received', applyBy: '2026-12-01' });
    clock.advance(5 * 86_400_000);
    expect(await find('fin:7j')).toEqual(['Finie', 'Tenue']);
    expect(await find('fin:2026-12-06')).toEqual(['Finie']);
    expect(await find('-fin:7j')).toEqual(['Longue', 'Reçue']);
    expect(await client.offers.ending()).toEqual({ count: 2 });
  });

  it('is listed with its last day, by which the list is put in order', async () => {
    const { client, publish } = await start();
    await publish('Longue');
    await publish('Tenue', { applyBy: '2026-12-05' });
    await client.offers.create({ title: 'Reçue', description: 'x', applyBy: '2026-12-31' });
    const rows = decodeRows((await client.offers.ids({ sort: 'applyBy', descending: false })).rows);
    expect((await client.offers.rows({ rows: [...rows] })).map(({ title, applyBy }) => [title, applyBy])).toEqual([['Tenue', '2026-12-05'], ['Reçue', '2026-12-31'], ['Longue', '2027-01-23']]);
  });
});
