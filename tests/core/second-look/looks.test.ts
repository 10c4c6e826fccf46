import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../src-main/contract/desk/offers.ts';
import { findLookReason } from '../../../src-main/domain/second-look/choose-looks.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

const article = (number: number) => ({ number, version: 'first' as const, title: 'Un article', since: null });
const seller = {
  title: 'Conseiller commercial à domicile', employerName: 'Vitrines Bellevue',
  description: 'Vous présentez nos gammes de cosmétiques à des particuliers, chez eux, et animez un réseau de vendeurs que vous recrutez vous-même.',
};
type Undated<D> = D extends unknown ? Omit<D, 'id'> : never;
const refuse = { kind: 'refuse' as const, reason: 'not_ess' as const, articles: [article(4)], letter: null };
const accept = { kind: 'accept' as const, letter: null };

/** A desk on which two people take turns. */
async function start() {
  const { client } = await startReadyDesk('Nadia', null);
  const as = (displayName: string) => client.app.saveSettings({ displayName });
  const get = async (id: string) => (await client.offers.get({ id })).fields;
  const decide = async (words: typeof seller, decision: Undated<DecisionInput>) => {
    const { id } = await client.offers.create(words);
    await client.offers.decide({ ...decision, id });
    return { id, of: (await get(id)).decision!.at };
  };
  /** Decided anew until the draw leaves it alone: what is looked at here is what was asked for. */
  const decideUndrawn = async (decision: Undated<DecisionInput>, number = 1): Promise<{ id: string; of: string }> => {
    const decided = await decide({ title: `Poste ${number}`, employerName: `Structure ${number}`, description: `Texte ${number}.` }, decision);
    if (findLookReason(await get(decided.id)) === null) return decided;
    // It would be awaited beside the other.
    await client.offers.undo({ batch: null });
    return decideUndrawn(decision, number + 1);
  };
  const awaited = async () => (await client.looks.awaited()).offers;
  return { client, as, get, decide, decideUndrawn, awaited };
}
const opinion = { verdict: 'accept' as const, reason: null, articles: null, comment: null };

describe('a second look', () => {
  it('is awaited of anyone but who decided, and tells nothing of what was decided', async () => {
    const { client, as, decideUndrawn, awaited } = await start();
    const { id, of } = await decideUndrawn(refuse);
    await client.looks.ask({ id, asked: true });
    expect(await awaited()).toEqual([]);
    await as('Paul');
    expect(await awaited()).toEqual([{ id, of }]);
  });
  it('given, is told what stood; the offer stays as it was, and nobody else is asked', async () => {
    const { client, as, get, decideUndrawn, awaited } = await start();
    const { id, of } = await decideUndrawn(refuse);
    await client.looks.ask({ id, asked: true });
    await as('Paul');
    const before = await get(id);
    const given = await client.looks.give({ id, of, ...opinion, comment: ' C’est une coopérative. ' });
    expect(given).toMatchObject({ outcome: 'other', first: { verdict: 'refuse', reason: 'not_ess', articles: [article(4)], by: 'Nadia', at: of } });
    const { secondLooks, ...after } = await get(id);
    expect(secondLooks).toMatchObject([{ why: 'asked', verdict: 'accept', comment: 'C’est une coopérative.', by: 'Paul', first: { by: 'Nadia' } }]);
    expect({ ...after, secondLooks: [] }).toEqual(before);
    await as('Zoé');
    expect(await awaited()).toEqual([]);
  });
  it('taken back, is awaited again', async () => {
    const { client, as, decideUndrawn, awaited } = await start();
    const { id, of } = await decideUndrawn(refuse);
    await client.looks.ask({ id, asked: true });
    await as('Paul');
    const { batch } = await client.looks.give({ id, of, ...opinion });
    await client.offers.undo({ batch });
    expect(await awaited()).toEqual([{ id, of }]);
    expect((await client.looks.agreement()).all.of).toBe(0);
  });
  it('is refused on one’s own decision, on another decision than the one that stands, and where none is asked for', async () => {
    const { client, as, decideUndrawn } = await start();
    const { id, of } = await decideUndrawn(accept);
    const give = (moment: string) => client.looks.give({ id, of: moment, ...opinion });
    await as('Paul');
    await expect(give(of)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await client.looks.ask({ id, asked: true });
    await expect(give('2026-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await as('Nadia');
    await expect(give(of)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });
  it('is asked of an offer that is taken with forbidden words in it, or from an employer that is not of the ESS', async () => {
    const { client, get, decide } = await start();
    const forbidden = await decide({ ...seller, title: 'Animateur ou animatrice', description: 'Vous animez un lieu avec les habitants. Le poste est réservé aux moins de 30 ans.' }, accept);
    expect((await get(forbidden.id)).lookAsked).toEqual({ at: forbidden.of, why: 'setAside' });
    const { id: other } = await client.offers.create({ title: 'Jardinier ou jardinière', employerName: 'Serres du Nord', description: 'Vous cultivez des fleurs.' });
    const { id: organisation } = await client.organisations.makeOfOffer({ id: other });
    await client.organisations.override({ id: organisation, override: { code: 'no', reason: 'Une société commerciale.', until: null } });
    await client.offers.decide({ ...accept, id: other });
    expect((await get(other)).lookAsked).toMatchObject({ why: 'setAside' });
    // An offer that lacks a place is merely not complete.
    const bare = await decide({ title: 'Cuisinier ou cuisinière', employerName: 'La Table', description: 'Vous cuisinez.' }, accept);
    expect((await get(bare.id)).lookAsked).toBeNull();
  });
  it('is asked once of copies that are taken together', async () => {
    const { client, get } = await start();
    const words = { ...seller, description: 'Vous animez un lieu avec les habitants. Le poste est réservé aux moins de 30 ans.' };
    const [one, other] = [await client.offers.create(words), await client.offers.create(words)];
    await client.offers.decideTogether([{ ...accept, id: one.id }, { ...accept, id: other.id }]);
    expect([(await get(one.id)).lookAsked?.why, (await get(other.id)).lookAsked]).toEqual(['setAside', null]);
  });
  it('is asked for once, taken back, and by nobody on an offer that is not decided', async () => {
    const { client, get, decideUndrawn } = await start();
    const { id, of } = await decideUndrawn(accept);
    expect((await client.looks.ask({ id, asked: true })).batch).not.toBeNull();
    expect((await client.looks.ask({ id, asked: true })).batch).toBeNull();
    expect((await get(id)).lookAsked).toEqual({ at: of, why: 'asked' });
    await client.looks.ask({ id, asked: false });
    expect((await get(id)).lookAsked).toBeNull();
    const { id: open } = await client.offers.create(seller);
    await expect(client.looks.ask({ id: open, asked: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });
  it('is asked for by itself where a decision goes against close ones', async () => {
    const { get, decide } = await start();
    await decide(seller, refuse);
    const { id, of } = await decide({ ...seller, title: 'Conseillère commerciale à domicile' }, accept);
    expect((await get(id)).lookAsked).toEqual({ at: of, why: 'contradicts' });
  });
  it('is asked for by itself where an offer is accepted in which something was set aside', async () => {
    const { client, get } = await start();
    const { id } = await client.offers.create({ ...seller, description: 'Âge maximum : 30 ans.' });
    const [finding] = (await client.offers.get({ id })).findings;
    await client.offers.setAside({ id, key: finding!.key, aside: true });
    await client.offers.decide({ id, ...accept });
    expect((await get(id)).lookAsked?.why).toBe('setAside');
  });
});

describe('where the team agrees', () => {
  it('keeps what a look disagreed about after the team has changed its mind', async () => {
    const { client, as, decideUndrawn } = await start();
    const { id, of } = await decideUndrawn(refuse);
    await client.looks.ask({ id, asked: true });
    await as('Paul');
    await client.looks.give({ id, of, ...opinion });
    await client.offers.move({ id, action: 'reopen' });
    await client.offers.decide({ id, ...accept });
    const { all, articles, apart } = await client.looks.agreement();
    expect(all).toEqual({ of: 1, same: 0, otherArticles: 0, other: 1 });
    expect(articles).toEqual([{ number: 4, of: 1, same: 0, otherArticles: 0, other: 1 }]);
    expect(apart).toMatchObject([{ id, outcome: 'other', look: { by: 'Paul', verdict: 'accept', first: { by: 'Nadia', verdict: 'refuse' } } }]);
  });
});
