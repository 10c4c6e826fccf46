import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

async function start() {
  const desk = await startReadyDesk('Nadia', null);
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0, prolongDays: 20 });
  const { store } = desk.core.context.desk();
  const put = (id: string, set: Partial<OfferFields>) => store.commit({ kind: 'edit', label: 'x', by: 'recruiter', changes: [{ op: 'update', entity: 'offer', id, set }] });
  const accept = async () => {
    const { id } = await desk.client.offers.create({ title: 'Animatrice', description: 'Des sorties' });
    const { batch } = await desk.client.offers.decide({ id, kind: 'accept', letter: 'Bonjour {lien}' });
    const { fields } = await desk.client.offers.get({ id });
    return { id, batch, fields };
  };
  const published = { state: 'published', publishedAt: '2026-11-24T08:00:00.000Z' } as const;
  return { ...desk, put, accept, published };
}

describe('the link of a recruiter', () => {
  it('is made with each acceptance, its hash alone beside the decision, with the days of the settings; and goes with it', async () => {
    const { client, accept } = await start();
    const { id, batch, fields } = await accept();
    expect(fields.publicationLinks).toMatchObject([{ at: fields.decision?.at, by: 'Nadia', days: 20, letter: null, address: null }]);
    expect(fields.publicationLinks[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    await client.offers.undo({ batch });
    expect((await client.offers.get({ id })).fields.publicationLinks).toEqual([]);
  });

  it('dies when the offer goes back to the start', async () => {
    const { client, accept, put, published } = await start();
    const { id } = await accept();
    put(id, published);
    await client.offers.move({ id, action: 'reopen' });
    expect((await client.offers.get({ id })).fields.publicationLinks).toEqual([]);
  });

  it('has its prolongation taken back by one act, which undo takes back', async () => {
    const { client, accept, put, published } = await start();
    const { id, fields } = await accept();
    const done = { id: randomUUID(), link: fields.publicationLinks[0]!.id, kind: 'prolong' as const, at: '2026-11-25T08:00:00.000Z', before: 60, answer: null };
    put(id, { ...published, publicationDays: 80, recruiterActs: [done] });
    expect((await client.offers.get({ id })).recruiterAct).toEqual(done);
    const { batch } = await client.offers.takeBack({ id, done: done.id });
    expect(await client.offers.get({ id })).toMatchObject({ recruiterAct: null, fields: { publicationDays: 60, publicationLinks: [], recruiterActs: [] } });
    await client.offers.undo({ batch });
    expect(await client.offers.get({ id })).toMatchObject({ recruiterAct: { id: done.id }, fields: { publicationDays: 80 } });
  });

  it('has its closing taken back with what it said of the post, while nothing else has moved the offer', async () => {
    const { client, accept, put, published } = await start();
    const { id, fields } = await accept();
    const at = '2026-11-25T08:00:00.000Z';
    const answer = { id: randomUUID(), side: 'recruiter', result: 'filledHere', channel: null, note: null, way: 'link', by: 'recruiter', at } as const;
    const done = { id: randomUUID(), link: fields.publicationLinks[0]!.id, kind: 'close' as const, at, before: 60, answer: answer.id };
    put(id, { ...published, state: 'closed', closedAt: at, closing: { motive: 'filledHere', by: 'recruiter', at }, outcomes: [answer], recruiterActs: [done] });
    await expect(client.offers.takeBack({ id, done: randomUUID() })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await client.offers.takeBack({ id, done: done.id });
    expect((await client.offers.get({ id })).fields).toMatchObject({ state: 'published', closing: null, closedAt: null, outcomes: [], publicationLinks: [] });
    await client.offers.undo({ batch: null });
    await client.offers.move({ id, action: 'archive' });
    expect((await client.offers.get({ id })).recruiterAct).toBeNull();
  });
});
