import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../src-main/contract/desk/offers.ts';
import { findLookReason } from '../../../src-main/domain/second-look/choose-looks.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const canary = 'Perroquet';
const article = (number: number) => ({ number, version: 'first' as const, title: `${canary} cité`, since: null });
const offer = (number: number) => ({
  title: `Conseiller commercial à domicile ${number}`, employerName: 'Vitrines Bellevue',
  description: `Vous présentez nos gammes de cosmétiques à des particuliers, chez eux. Âge maximum : 30 ans. Poste ${number}.`,
});
type Undated<D> = D extends unknown ? Omit<D, 'id'> : never;
const refuse = { kind: 'refuse' as const, reason: 'discrimination' as const, articles: [article(4)], letter: `${canary}, lettre` };
const accept = { kind: 'accept' as const, letter: `${canary}, lettre` };
const minute = 60_000;

/** A desk whose clock stands until it is moved, and on which people take turns. */
async function start() {
  const clock = makeClock();
  const { client } = await startReadyDesk('Nadia', null, { now: clock.now });
  const as = (displayName: string) => client.app.saveSettings({ displayName });
  const get = async (id: string) => (await client.offers.get({ id })).fields;
  const decide = async (id: string, decision: Undated<DecisionInput>) => {
    await client.offers.decide({ ...decision, id });
    return (await get(id)).decision!.at;
  };
  /** Decided by Nadia, a second look asked for; then it is Paul's turn. */
  const awaitLook = async (id: string, decision: Undated<DecisionInput>) => {
    await as('Nadia');
    const of = await decide(id, decision);
    if (findLookReason(await get(id)) === null) await client.looks.ask({ id, asked: true });
    return of;
  };
  return { client, clock, as, get, decide, awaitLook };
}

describe('what whoever looks again is given', () => {
  it('is the same whatever was decided: nothing of it is in the answer', async () => {
    const answers = [];
    for (const decision of [refuse, accept]) {
      const { client, clock, as, awaitLook } = await start();
      const { id } = await client.offers.create(offer(1));
      const [finding] = (await client.offers.get({ id })).findings;
      clock.advance(minute);
      await client.offers.setAside({ id, key: finding!.key, aside: true });
      const of = await awaitLook(id, decision);
      clock.advance(minute);
      await as('Zoé');
      await client.comments.add({ id, text: `${canary} : bien fait`, mentions: [] });
      await client.offers.edit({ id, set: { title: `${canary} à domicile` } });
      await as('Paul');
      const answer = await client.looks.read({ id, of });
      expect(answer).not.toBeNull();
      expect(JSON.stringify(answer)).not.toMatch(/Perroquet|Nadia|refuse|accept|published|"state"|"decision"|"cites"|"letter"\s*:\s*"/);
      answers.push(answer);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('has the findings that the first had, with their why and source, and not what was set aside', async () => {
    const { client, as, awaitLook } = await start();
    const { id } = await client.offers.create(offer(1));
    const { findings } = await client.offers.get({ id });
    for (const { key } of findings) await client.offers.setAside({ id, key, aside: true });
    const of = await awaitLook(id, accept);
    await as('Paul');
    const read = (await client.looks.read({ id, of }))!;
    expect(read.findings.map(({ id, aside }) => ({ id, aside }))).toContainEqual({ id: 'age.max', aside: null });
    expect(read.findings).toEqual(findings);
  });

  it('is the text that was decided of, whatever was written since, and the words that were there before', async () => {
    const { client, clock, as, awaitLook } = await start();
    const { id } = await client.offers.create(offer(1));
    clock.advance(minute);
    await as('Zoé');
    await client.comments.add({ id, text: 'J’ai appelé : poste réel.', mentions: [] });
    await as('Nadia');
    await client.comments.add({ id, text: 'Je vais refuser.', mentions: [] });
    clock.advance(minute);
    const of = await awaitLook(id, refuse);
    clock.advance(minute);
    await client.offers.edit({ id, set: { description: 'Tout autre chose.' } });
    await client.comments.add({ id, text: 'Refusée.', mentions: [] });
    await as('Paul');
    const { content, comments } = (await client.looks.read({ id, of }))!;
    expect(content.description).toBe(offer(1).description);
    expect(comments.map(({ by, text }) => ({ by, text }))).toEqual([{ by: 'Zoé', text: 'J’ai appelé : poste réel.' }]);
  });

  it('has the near decisions taken before, and none that tells this one: not later, nor in the same breath by the same person', async () => {
    const { client, clock, as, decide, awaitLook } = await start();
    const ids = [];
    for (let number = 1; number <= 4; number++) ids.push((await client.offers.create(offer(number))).id);
    const [before, breath, id, after] = ids as [string, string, string, string];
    await decide(before, refuse);
    clock.advance(60 * minute);
    await decide(breath, refuse);
    clock.advance(minute);
    const of = await awaitLook(id, refuse);
    clock.advance(minute);
    await decide(after, refuse);
    await as('Paul');
    const { past } = (await client.looks.read({ id, of }))!;
    expect(past.precedents.map((one) => one.id)).toEqual([before]);
  });

  it('has the verdict of the organisation, and none that was put down after the decision', async () => {
    const { client, clock, as, awaitLook } = await start();
    const { id } = await client.offers.create(offer(1));
    const { id: organisation } = await client.organisations.makeOfOffer({ id });
    const { verdict } = await client.organisations.get({ id: organisation });
    const of = await awaitLook(id, refuse);
    clock.advance(minute);
    await client.organisations.override({ id: organisation, override: { code: 'no', reason: 'Vu après', until: null } });
    await as('Paul');
    expect((await client.looks.read({ id, of }))?.organisation).toMatchObject({ name: 'Vitrines Bellevue', code: verdict.code, verdict: { reason: verdict.reason } });
  });

  it('leaves no trace on the page of the organisation: a verdict of that day is not one that was seen then', async () => {
    const { client, clock, as, awaitLook } = await start();
    const { id } = await client.offers.create(offer(1));
    const { id: organisation } = await client.organisations.makeOfOffer({ id });
    const of = await awaitLook(id, refuse);
    clock.advance(minute);
    await as('Paul');
    await client.looks.read({ id, of });
    expect((await client.organisations.get({ id: organisation })).trail.map(({ at }) => at)).toEqual([clock.now().toISOString()]);
  });

  it('is for whoever is awaited alone, and a refusal of it tells no state', async () => {
    const { client, as, awaitLook } = await start();
    const { id } = await client.offers.create(offer(1));
    const of = await awaitLook(id, refuse);
    expect(await client.looks.read({ id, of })).toBeNull();
    await as('Paul');
    expect(await client.looks.read({ id, of: '2026-01-01T00:00:00.000Z' })).toBeNull();
    const look = { id, of: '2026-01-01T00:00:00.000Z', verdict: 'accept' as const, reason: null, articles: null, comment: null };
    await expect(client.looks.give(look)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { state: 'decided' } });
  });

  it('a refusal says its articles or that there is none, here too', async () => {
    const { client, as, awaitLook } = await start();
    const { id } = await client.offers.create(offer(1));
    const of = await awaitLook(id, refuse);
    await as('Paul');
    const give = (articles: 'none' | null) => client.looks.give({ id, of, verdict: 'refuse', reason: 'discrimination', articles, comment: null });
    await expect(give(null)).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
    expect((await give('none')).outcome).toBe('otherArticles');
    const { uncited, refusals } = await client.looks.agreement();
    expect(uncited).toEqual({ of: 1, same: 0, otherArticles: 1, other: 0 });
    expect(refusals).toEqual({ of: 1, citing: 1, none: 0, unread: 0 });
  });
});
