import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../support/random.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

const text = 'Vous tenez la caisse, vous accueillez le public et vous triez les objets donnés avec une équipe de six salariés.';

async function startPair() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const create = async () => (await client.offers.create({ title: 'Agent valoriste', description: text, employerName: 'La Remise', placeLabel: 'Nantes' })).id;
  const [one, other] = [await create(), await create()];
  const readApart = async (id: string) => (await client.offers.near({ id })).near.map(({ apart }) => apart?.by ?? null);
  return { client, store: core.context.desk().store, one, other, readApart };
}

describe('« pas un doublon »', () => {
  it('counts for both of the pair, with who said it, and is undone like any change', async () => {
    const { client, one, other, readApart } = await startPair();
    const { batch } = await client.offers.tellApart({ id: one, other, apart: true });
    expect([await readApart(one), await readApart(other)]).toEqual([['Nadia'], ['Nadia']]);
    expect((await client.offers.history({ id: one }))[0]).toMatchObject({ field: 'distinctFrom', by: 'Nadia', after: [{ id: other }] });
    await client.offers.undo({ batch });
    expect([await readApart(one), await readApart(other)]).toEqual([[null], [null]]);
  });
  it('is taken back from either side', async () => {
    const { client, one, other, readApart } = await startPair();
    await client.offers.tellApart({ id: one, other, apart: true });
    await client.offers.tellApart({ id: other, other: one, apart: false });
    expect([await readApart(one), await readApart(other)]).toEqual([[null], [null]]);
  });
  it('said twice is said once: there is nothing to undo in the second', async () => {
    const { client, one, other } = await startPair();
    await client.offers.tellApart({ id: one, other, apart: true });
    expect(await client.offers.tellApart({ id: other, other: one, apart: true })).toEqual({ batch: null, leavesAt: null });
    expect((await client.offers.get({ id: other })).fields.distinctFrom).toEqual([]);
  });
  it('needs two offers that are here', async () => {
    const { client, one } = await startPair();
    await expect(client.offers.tellApart({ id: one, other: makeRandom(3).uuid(), apart: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('is read in records that a version before wrote without it', async () => {
    const { client, store, one, other, readApart } = await startPair();
    store.db.prepare(`update record set fields = json_remove(fields, '$.distinctFrom')`).run();
    expect(await readApart(one)).toEqual([null]);
    await client.offers.tellApart({ id: one, other, apart: true });
    expect(await readApart(other)).toEqual(['Nadia']);
  });
});
