import { describe, expect, it } from 'vitest';
import { offerActions, offerStates, offerTransitions, type OfferState } from '../../../src-main/domain/offer/offer-state.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

async function start(delayMinutes = 0) {
  const clock = makeClock();
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  await desk.client.app.saveSettings({ decisionDelayMinutes: delayMinutes });
  const { id } = await desk.client.offers.create({ title: 'Animateur nature', description: 'Des sorties', employerName: 'Les Herbes folles' });
  const read = async () => desk.client.offers.get({ id });
  const put = (state: OfferState) => {
    const { store } = desk.core.context.desk();
    store.commit({ kind: 'edit', label: 'x', by: 'test', changes: [{ op: 'update', entity: 'offer', id, set: { state } }] });
  };
  return { client: desk.client, clock, id, read, put };
}
const moves = ['claim', 'release', 'close', 'reopen', 'archive', 'restore'] as const;

describe('an offer', () => {
  it('is made here with what is known, and refused with the fields that are wrong', async () => {
    const { client, read } = await start();
    expect((await read()).fields).toMatchObject({ title: 'Animateur nature', state: 'received', source: 'desk', datedOn: '2026-11-24', payMin: null });
    await expect(client.offers.create({ title: 'a', description: 'b', payMin: 300, payMax: 200 })).rejects.toMatchObject({
      code: 'INVALID_FIELDS', data: { fields: [{ field: 'payMax', problem: 'less_than_min' }] },
    });
  });

  it('keeps a decision whole: what, why, the letter, who and when', async () => {
    const { client, clock, id, read } = await start();
    await client.offers.move({ id, action: 'claim' });
    expect((await read()).fields).toMatchObject({ state: 'claimed', claimedBy: 'Nadia' });
    await client.offers.decide({ id, kind: 'refuse', reason: 'not_ess', articles: 'none', letter: 'Bonjour' });
    expect((await read()).fields).toMatchObject({
      state: 'refused', claimedBy: null, decision: { kind: 'refuse', reason: 'not_ess', letter: 'Bonjour', by: 'Nadia', at: clock.now().toISOString() },
    });
  });

  it('keeps a letter that says nothing as no letter', async () => {
    const { client, id, read } = await start();
    await client.offers.decide({ id, kind: 'accept', letter: '' });
    expect((await read()).fields.decision).toMatchObject({ letter: null });
  });

  it('moves as the table of transitions says, from every state, and in no other way', async () => {
    const { client, id, read, put } = await start();
    for (const state of offerStates)
      for (const action of moves) {
        put(state);
        const asked = client.offers.move({ id, action });
        if (offerTransitions[action].from.includes(state)) {
          await asked;
          expect((await read()).fields.state).toBe(offerTransitions[action].to);
        } else await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { state, action } });
      }
  });

  it('is decided only from where a decision may start', async () => {
    const { client, id, put } = await start();
    expect(offerActions).toContain('accept');
    for (const state of offerStates) {
      put(state);
      const asked = client.offers.decide({ id, kind: 'accept', letter: null });
      if (offerTransitions.accept.from.includes(state)) await asked;
      else await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { state, action: 'accept' } });
    }
  });

  it('reopened, starts afresh', async () => {
    const { client, id, read, put } = await start();
    await client.offers.decide({ id, kind: 'accept', letter: null });
    put('published');
    await client.offers.move({ id, action: 'close' });
    expect((await read()).fields.closedAt).not.toBeNull();
    await client.offers.move({ id, action: 'reopen' });
    expect((await read()).fields).toMatchObject({ state: 'received', decision: null, closedAt: null, publishedAt: null });
  });

  it('edited, shows the offer as it came beside it', async () => {
    const { client, id, read } = await start();
    await client.offers.edit({ id, set: { title: 'Deuxième', payMin: 100 } });
    await client.offers.edit({ id, set: { title: 'Troisième' } });
    const { fields, original } = await read();
    expect(fields).toMatchObject({ title: 'Troisième', payMin: 100 });
    expect(original).toMatchObject({ title: 'Animateur nature', payMin: null, employerName: 'Les Herbes folles' });
    const history = await client.offers.history({ id });
    expect(history.slice(0, 2).map(({ field, before, after, by, origin }) => ({ field, before, after, by, origin }))).toContainEqual({
      field: 'title', before: 'Deuxième', after: 'Troisième', by: 'Nadia', origin: 'person',
    });
  });

  it('refuses an edit with the field and the reason, and changes nothing', async () => {
    const { client, id, read } = await start();
    await client.offers.edit({ id, set: { payMin: 200 } });
    await expect(client.offers.edit({ id, set: { title: 'x', payMax: 100 } })).rejects.toMatchObject({
      code: 'INVALID_FIELDS', data: { fields: [{ field: 'payMax', problem: 'less_than_min' }] },
    });
    expect((await read()).fields.title).toBe('Animateur nature');
  });

  it('waits for the delay, and shows until when', async () => {
    const { client, id, read } = await start(10);
    const { leavesAt } = await client.offers.decide({ id, kind: 'accept', letter: null });
    expect(leavesAt).toBe('2026-11-24T09:10:00.000Z');
    expect(await read()).toMatchObject({ leavesAt, pending: true });
  });

  it('comes back by undo, and forth by redo', async () => {
    const { client, id, read } = await start(10);
    const { batch } = await client.offers.decide({ id, kind: 'accept', letter: 'Bravo' });
    const decided = (await read()).fields;
    const undone = await client.offers.undo({ batch });
    expect(undone).toMatchObject({ label: 'Animateur nature', id });
    expect(await read()).toMatchObject({ fields: { state: 'received', decision: null }, leavesAt: null });
    await client.offers.redo();
    expect((await read()).fields).toEqual(decided);
    await expect(client.offers.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('that nobody knows is not found', async () => {
    const { client } = await start();
    await expect(client.offers.get({ id: '0193a000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
