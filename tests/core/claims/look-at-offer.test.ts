import { describe, expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';

async function start(claimAfterSeconds = 5) {
  const { client, core } = await startReadyDesk('Awa', null);
  await client.app.saveSettings({ claimAfterSeconds });
  const { store } = core.context.desk();
  const { id } = await client.offers.create({ title: 'Valoriste', description: 'Vous triez les objets donnés avec une équipe de six salariés.' });
  const read = async () => {
    const { fields, claim } = await client.offers.get({ id });
    return [fields.state, fields.claimedBy, claim?.by ?? null];
  };
  const countBatches = () => store.db.prepare('select count(*) from batch').pluck().get();
  return { client, store, id, read, countBatches };
}

describe('an offer that stays open', () => {
  it('is claimed by who looks at it, and given back when they leave it', async () => {
    const { client, id, read } = await start();
    expect(await client.offers.look({ id, isLooking: true })).toEqual({ changed: true });
    expect(await read()).toEqual(['claimed', 'Awa', 'Awa']);
    expect(await client.offers.look({ id, isLooking: false })).toEqual({ changed: true });
    expect(await read()).toEqual(['received', null, null]);
  });
  it('is claimed on no desk that is not set to: nothing is written', async () => {
    const { client, id, read, countBatches } = await start(0);
    const before = countBatches();
    expect(await client.offers.look({ id, isLooking: true })).toEqual({ changed: false });
    expect([await read(), countBatches()]).toEqual([['received', null, null], before]);
  });
  it('that was decided meanwhile is left as it is', async () => {
    const { client, id, read } = await start();
    await client.offers.look({ id, isLooking: true });
    await client.offers.decide({ kind: 'accept', id, letter: null });
    expect(await client.offers.look({ id, isLooking: false })).toEqual({ changed: false });
    expect((await read())[0]).toBe('accepted');
  });
  it('that a colleague has is neither taken nor given back', async () => {
    const { client, store, id, read } = await start();
    store.commit({ kind: 'move', label: '', by: 'Sami', changes: [{ op: 'update', entity: 'offer', id, set: { state: 'claimed', claimedBy: 'Sami' } }] });
    for (const isLooking of [true, false]) expect(await client.offers.look({ id, isLooking })).toEqual({ changed: false });
    expect((await read())[1]).toBe('Sami');
  });
  it('is no act of the person: undoing takes back what they did before, and redoing brings it again', async () => {
    const { client, id, read } = await start();
    const other = await client.offers.create({ title: 'Cuisinier', description: 'Vous préparez quarante repas par jour.' });
    await client.offers.decide({ kind: 'accept', id: other.id, letter: null });
    await client.offers.look({ id, isLooking: true });
    expect((await client.offers.undo({ batch: null })).label).toBe('Cuisinier');
    await client.offers.look({ id, isLooking: false });
    expect((await client.offers.redo()).label).toBe('Cuisinier');
    expect([(await client.offers.get({ id: other.id })).fields.state, (await read())[0]]).toEqual(['accepted', 'received']);
  });
});
