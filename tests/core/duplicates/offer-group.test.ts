import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../src-main/contract/desk/offers.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeRandom } from '../../support/random.ts';
import { makeComparedOffer } from '../../unit/duplicates/make-compared-offer.ts';

const { description, employerName } = makeComparedOffer();
const words = description.split(' ');

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const create = async (over: object = {}) => (await client.offers.create({ title: 'Agent valoriste', description, employerName, ...over })).id;
  const listGroup = async (id: string) => (await client.offers.group({ id })).members.map((member) => member.id);
  const readState = async (id: string) => (await client.offers.get({ id })).fields.state;
  return { client, store: core.context.desk().store, create, listGroup, readState };
}
const refuse = (id: string, letter: string | null = null): DecisionInput => ({ kind: 'refuse', id, reason: 'duplicate', articles: 'none', letter });

describe('the grappe of an offer', () => {
  it('is one employer’s nearly identical offers, whatever the town or the pay, the open one first', async () => {
    const { create, listGroup } = await start();
    const [nantes, rennes] = [await create({ placeLabel: 'Nantes' }), await create({ placeLabel: 'Rennes', payMin: 210_000, payPeriod: 'month' })];
    await create({ employerName: 'Le Tri sélectif' });
    await create({ title: 'Mécanicien cycles' });
    expect(await listGroup(rennes)).toEqual([rennes, nantes]);
  });
  it('goes through any of its members', async () => {
    const { client, create, listGroup } = await start();
    const rewrite = (count: number) => [...words.slice(0, -count), ...Array.from({ length: count }, (_, i) => `autre${i}`)].join(' ');
    const ids = [await create(), await create({ description: rewrite(8) }), await create({ description: `${rewrite(8)} et encore ceci cela voici voilà bien sûr` })];
    expect((await client.offers.near({ id: ids[0]! })).near.filter(({ isKin }) => isKin).map(({ id }) => id)).toEqual([ids[1]]);
    expect(await listGroup(ids[0]!)).toEqual(ids);
  });
  it('says of each member what forbids it, and what tells it from the open one', async () => {
    const { client, create } = await start();
    const open = await create({ placeLabel: 'Nantes', payMin: 210_000, payMax: 210_000, payPeriod: 'month', payGross: true, weeklyHours: 35, contractType: 'CDI' });
    const low = await create({ placeLabel: 'Nantes', payMin: 150_000, payMax: 150_000, payPeriod: 'month', payGross: true, weeklyHours: 35, contractType: 'CDI' });
    const { members } = await client.offers.group({ id: open });
    const [first, other] = [members.find(({ id }) => id === open)!, members.find(({ id }) => id === low)!];
    expect([first.blocking.includes('salaire'), first.differs]).toEqual([false, []]);
    expect([other.blocking.includes('salaire'), other.differs.map(({ id }) => id)]).toEqual([true, ['pay.changed']]);
  });
  it('is the offer alone where nothing is near', async () => {
    const { create, listGroup } = await start();
    const id = await create();
    expect(await listGroup(id)).toEqual([id]);
  });
  it('is whole from whichever member it is opened, the first that came too', async () => {
    const { client, create, listGroup } = await start();
    const ids: string[] = [];
    for (let i = 0; i < 90; i++) ids.push(await create({ placeLabel: `Commune ${i}` }));
    // What was just written is read in portions: asked until all is.
    await expect.poll(async () => (await client.offers.near({ id: ids[0]! })).unread, { timeout: 30_000 }).toBe(0);
    for (const id of [ids[0]!, ids[45]!, ids[89]!]) expect(new Set(await listGroup(id))).toEqual(new Set(ids));
  });
  it('stops at a hundred, and says so', async () => {
    const { client, create } = await start();
    let last = '';
    for (let i = 0; i < 120; i++) last = await create({ placeLabel: `Commune ${i}` });
    const { members, isCut } = await client.offers.group({ id: last });
    expect([members.length, isCut, members[0]?.id]).toEqual([100, true, last]);
  });
});

describe('one decision on several offers', () => {
  it('is one act: each has its own trace and letter, and one undo takes all back and says of how many', async () => {
    const { client, create, readState } = await start();
    const ids = [await create(), await create(), await create()];
    const { batch, results } = await client.offers.decideTogether(ids.map((id, i) => refuse(id, `Bonjour ${i}`)));
    expect(results).toEqual(ids.map((id) => ({ id, outcome: 'done' })));
    expect(await Promise.all(ids.map(readState))).toEqual(['refused', 'refused', 'refused']);
    const histories = await Promise.all(ids.map((id) => client.offers.history({ id })));
    expect(histories.map(([latest]) => latest?.batch)).toEqual([batch, batch, batch]);
    expect((await client.offers.get({ id: ids[2]! })).fields.decision?.letter).toBe('Bonjour 2');
    expect(await client.offers.undo({ batch: null })).toMatchObject({ records: 3 });
    expect(await Promise.all(ids.map(readState))).toEqual(['received', 'received', 'received']);
  });
  it('leaves what cannot be decided now, or is gone, and says so of each', async () => {
    const { client, store, create, readState } = await start();
    const [open, published, gone] = [await create(), await create(), makeRandom(3).uuid()];
    store.commit({ kind: 'edit', label: '', by: 'site', changes: [{ op: 'update', entity: 'offer', id: published, set: { state: 'published' } }] });
    const { results } = await client.offers.decideTogether([refuse(published), refuse(gone), refuse(open)]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['notNow', 'gone', 'done']);
    expect([await readState(published), await readState(open)]).toEqual(['published', 'refused']);
  });
  it('that touches nothing leaves no act to undo', async () => {
    const { client, create, readState } = await start();
    const id = await create();
    await client.offers.move({ id, action: 'claim' });
    expect(await client.offers.decideTogether([refuse(makeRandom(3).uuid())])).toMatchObject({ batch: null, leavesAt: null });
    await client.offers.undo({ batch: null });
    expect(await readState(id)).toBe('received');
  });
  it('is refused where an offer comes twice in it', async () => {
    const { client, create } = await start();
    const id = await create();
    await expect(client.offers.decideTogether([refuse(id), refuse(id)])).rejects.toThrow(/validation/i);
  });
});
