import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../support/decode-rows.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeComparedOffer } from '../../unit/duplicates/make-compared-offer.ts';

const { description, employerName } = makeComparedOffer();

async function start() {
  const { client } = await startReadyDesk('Nadia', null);
  const create = async (over: object = {}) => (await client.offers.create({ title: 'Agent valoriste', description, employerName, ...over })).id;
  /** The grappes by id, once all have been read. */
  const list = async (): Promise<string[][]> => {
    await expect.poll(async () => (await client.offers.grappes()).isReading).toBe(false);
    const { groups } = await client.offers.grappes();
    const rows = await client.offers.rows({ rows: decodeRows((await client.offers.ids({})).rows) });
    const ids = new Map(rows.map(({ row, id }) => [row, id]));
    return groups.map((group) => group.map((row) => ids.get(row) ?? 'gone'));
  };
  return { client, create, list };
}

describe('the grappes of the list', () => {
  it('are nearly identical offers of one employer that await a decision, whatever the town', async () => {
    const { create, list } = await start();
    const [nantes, rennes] = [await create({ placeLabel: 'Nantes' }), await create({ placeLabel: 'Rennes' })];
    await create({ employerName: 'Le Tri sélectif' });
    await create({ title: 'Mécanicien cycles', description: 'Vous réparez les vélos que les adhérents apportent à l’atelier du samedi.' });
    expect(await list()).toEqual([[nantes, rennes]]);
  });
  it('lose one that is decided, and have it again when the decision is taken back', async () => {
    const { client, create, list } = await start();
    const [one, two, three] = [await create(), await create(), await create()];
    expect(await list()).toEqual([[one, two, three]]);
    const { batch } = await client.offers.decide({ kind: 'accept', id: two, letter: null });
    expect(await list()).toEqual([[one, three]]);
    await client.offers.undo({ batch });
    expect(await list()).toEqual([[one, two, three]]);
  });
  it('do not hold two of which someone said that they are not the same', async () => {
    const { client, create, list } = await start();
    const [one, two] = [await create(), await create()];
    await client.offers.tellApart({ id: one, other: two, apart: true });
    expect(await list()).toEqual([]);
    await client.offers.tellApart({ id: one, other: two, apart: false });
    expect(await list()).toEqual([[one, two]]);
  });
  it('lose one whose text becomes another', async () => {
    const { client, create, list } = await start();
    const [one, two] = [await create(), await create()];
    expect(await list()).toEqual([[one, two]]);
    await client.offers.edit({ id: two, set: { description: 'Vous réparez les vélos que les adhérents apportent à l’atelier du samedi.' } });
    expect(await list()).toEqual([]);
  });
});
