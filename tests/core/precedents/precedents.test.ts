import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../src-main/contract/desk/offers.ts';
import { type DeskClient, startReadyDesk } from '../../support/make-desk.ts';

const seller = {
  title: 'Conseiller commercial à domicile', employerName: 'Vitrines Bellevue',
  description: 'Vous présentez nos gammes de cosmétiques à des particuliers, chez eux, et animez un réseau de vendeurs que vous recrutez vous-même. Un kit de départ est à acheter avant la première vente.',
};
const other = { title: 'Maraîcher', employerName: 'Les Jardins du Theil', description: 'Vous cultivez des légumes de plein champ avec quatre personnes en insertion, de la mise en culture à la vente des paniers.' };
const article = { number: 7, version: 'first' as const, title: 'Rien à payer pour candidater', since: null };
type Words = typeof seller;
type Undated<D> = D extends unknown ? Omit<D, 'id'> : never;

async function start() {
  const { client } = await startReadyDesk('Nadia', null);
  const add = async (words: Words) => (await client.offers.create(words)).id;
  const decide = async (words: Words, decision: Undated<DecisionInput>) => {
    const id = await add(words);
    const { batch } = await client.offers.decide({ ...decision, id });
    return { id, batch };
  };
  return { client, add, decide };
}
const refuse = { kind: 'refuse' as const, reason: 'paid_by_candidate' as const, articles: [article], letter: null };
const find = async (client: DeskClient, id: string) => (await client.offers.precedents({ id })).precedents;

describe('the past decisions beside an offer', () => {
  it('are those of offers close by their text, with what was decided, who, why and by which articles', async () => {
    const { client, add, decide } = await start();
    const { id: past } = await decide(seller, refuse);
    await decide(other, { kind: 'accept', letter: null });
    const found = await find(client, await add({ ...seller, title: 'Vente directe', employerName: 'Autre enseigne' }));
    expect(found).toMatchObject([{ id: past, kind: 'refuse', reason: 'paid_by_candidate', by: 'Nadia', cited: [article], title: seller.title }]);
  });
  it.each([
    ['the same employer', { ...other, employerName: 'VITRINES BELLEVUE (SARL)' }],
    ['nearly the same title', { ...other, title: 'Conseillère commerciale à domicile H/F' }],
  ])('are found by %s too, under a text of its own', async (_name, words) => {
    const { client, add, decide } = await start();
    const { id: past } = await decide(seller, refuse);
    expect(await find(client, await add(words))).toMatchObject([{ id: past }]);
  });
  it('have the closest first, and five at the most', async () => {
    const { client, add, decide } = await start();
    const { id: near } = await decide({ ...other, employerName: seller.employerName }, { kind: 'accept', letter: null });
    const { id: nearest } = await decide(seller, refuse);
    for (let i = 0; i < 6; i++) await decide({ ...other, employerName: seller.employerName }, refuse);
    const found = await find(client, await add(seller));
    expect(found[0]?.id).toBe(nearest);
    expect(found).toHaveLength(5);
    expect(found.every(({ score }, at) => at === 0 || score <= found[at - 1]!.score)).toBe(true);
    expect(near).not.toBe(nearest);
  });
  it('are none while nothing was decided; once undone or reopened, a decision is none', async () => {
    const { client, add, decide } = await start();
    await add(seller);
    const open = await add(seller);
    expect(await find(client, open)).toEqual([]);
    const { batch } = await decide(seller, refuse);
    expect(await find(client, open)).toHaveLength(1);
    await client.offers.undo({ batch });
    expect(await find(client, open)).toEqual([]);
    const { id } = await decide(seller, refuse);
    await client.offers.move({ id, action: 'reopen' });
    expect(await find(client, open)).toEqual([]);
  });
  it('never have the offer itself', async () => {
    const { client, decide } = await start();
    const { id } = await decide(seller, refuse);
    expect(await find(client, id)).toEqual([]);
  });
  it('are told of an offer of which nearly nothing is known', async () => {
    const { client, add, decide } = await start();
    await decide(seller, refuse);
    const id = await add({ title: '…', employerName: '…', description: '…' });
    expect(await find(client, id)).toEqual([]);
  });
});
