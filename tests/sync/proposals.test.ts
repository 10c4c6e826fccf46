import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

async function startTwo() {
  const camille = await startReadyDesk('Camille', await site.addUser('Camille', ['consultant']));
  const mona = await startReadyDesk('Mona', await site.addUser('Mona', ['moderator']));
  const id = await site.submitOffer({ title: 'Chargé de mission', description: 'Vous accueillez le public.', postcode: '44000' });
  const sync = async () => {
    for (const { client } of [camille, mona, camille]) await client.sync.now();
  };
  await sync();
  return { camille, mona, id, sync };
}
const change = { title: 'Chargé·e de mission' };

describe('a proposal', () => {
  it('made without a network leaves with the rest, is accepted by one act, and closes on both desks', async () => {
    const { camille, mona, id, sync } = await startTwo();
    await camille.client.app.saveSettings({ offline: true });
    await camille.client.proposals.make({ entity: 'offer', recordId: id, set: change, message: 'Plus inclusif.' });
    expect((await camille.client.offers.get({ id })).proposalIds).toHaveLength(1);
    await camille.client.app.saveSettings({ offline: false });
    await sync();
    const [proposal] = await mona.client.proposals.list({ open: true });
    expect(proposal).toMatchObject({ by: 'Camille', message: 'Plus inclusif.', mayAnswer: true, own: false, current: { title: 'Chargé de mission' } });
    await mona.client.proposals.answer({ id: proposal!.id, answer: 'accepted', message: 'Merci !', seen: proposal!.current });
    await sync();
    for (const { client } of [camille, mona]) {
      expect((await client.offers.get({ id })).fields.title).toBe('Chargé·e de mission');
      expect(await client.proposals.counts()).toEqual({ open: 0, closed: 1 });
    }
    expect((await camille.client.proposals.list({ open: false }))[0]).toMatchObject({ state: 'accepted', answer: 'Merci !', answeredBy: 'Mona' });
    expect(await camille.client.sync.status()).toMatchObject({ toReview: 0, waiting: 0 });
  });

  it('whose acceptance is undone, after it left, is open again, and the record is as before', async () => {
    const { camille, mona, id, sync } = await startTwo();
    await camille.client.proposals.make({ entity: 'offer', recordId: id, set: change, message: null });
    await sync();
    const open = await mona.client.proposals.list({ open: true });
    const proposal = open.find(({ recordId }) => recordId === id);
    const { batch } = await mona.client.proposals.answer({ id: proposal!.id, answer: 'accepted', message: null, seen: proposal!.current });
    await sync();
    await mona.client.offers.undo({ batch });
    await sync();
    expect((await camille.client.offers.get({ id })).fields.title).toBe('Chargé de mission');
    expect((await camille.client.offers.get({ id })).proposalIds).toEqual([proposal!.id]);
  });

  it('declined by one and accepted by another without a network changes the record only if the acceptance came first', async () => {
    const { camille, mona, id, sync } = await startTwo();
    const other = await startReadyDesk('Noé', await site.addUser('Noé', ['moderator']));
    await camille.client.proposals.make({ entity: 'offer', recordId: id, set: change, message: null });
    await sync();
    await other.client.sync.now();
    const proposal = (await other.client.proposals.list({ open: true })).find(({ recordId }) => recordId === id)!;
    await other.client.app.saveSettings({ offline: true });
    await other.client.proposals.answer({ id: proposal.id, answer: 'accepted', message: null, seen: proposal.current });
    await mona.client.proposals.answer({ id: proposal.id, answer: 'declined', message: 'Non.', seen: null });
    await sync();
    await other.client.app.saveSettings({ offline: false });
    await other.client.sync.now();
    await sync();
    for (const { client } of [camille, mona, other]) {
      expect((await client.offers.get({ id })).fields.title).toBe('Chargé de mission');
      expect((await client.proposals.list({ open: false })).find((one) => one.id === proposal.id)).toMatchObject({ state: 'declined', answeredBy: 'Mona' });
    }
    expect(await other.client.sync.review()).toMatchObject([{ id, code: 'settled_otherwise', set: change }]);
  });

  it('is accepted against what was shown: not if the record has changed since', async () => {
    const { camille, mona, id, sync } = await startTwo();
    await camille.client.proposals.make({ entity: 'offer', recordId: id, set: change, message: null });
    await sync();
    const shown = (await mona.client.proposals.list({ open: true })).find(({ recordId }) => recordId === id)!;
    await mona.client.offers.edit({ id, set: { title: 'Chargée de projet' } });
    const accept = (seen: typeof shown.current) => mona.client.proposals.answer({ id: shown.id, answer: 'accepted', message: null, seen });
    await expect(accept(shown.current)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect((await mona.client.offers.get({ id })).fields.title).toBe('Chargée de projet');
    const again = (await mona.client.proposals.list({ open: true })).find(({ recordId }) => recordId === id)!;
    expect(again).toMatchObject({ state: 'open', current: { title: 'Chargée de projet' } });
    await accept(again.current);
    expect((await mona.client.offers.get({ id })).fields.title).toBe('Chargé·e de mission');
  });

  it('is answered only by who may write the record, and withdrawn only by its author', async () => {
    const { camille, mona, id, sync } = await startTwo();
    const { id: proposal } = await camille.client.proposals.make({ entity: 'offer', recordId: id, set: change, message: null });
    await sync();
    await expect(camille.client.proposals.answer({ id: proposal, answer: 'accepted', message: null, seen: null })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await expect(mona.client.proposals.answer({ id: proposal, answer: 'withdrawn', message: null, seen: null })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await camille.client.proposals.answer({ id: proposal, answer: 'withdrawn', message: null, seen: null });
    await sync();
    expect((await mona.client.offers.get({ id })).proposalIds).toEqual([]);
  });

  it('that changes nothing, or what the team decides, or to an impossible value, is refused before it leaves', async () => {
    const { camille, id } = await startTwo();
    for (const set of [{ title: 'Chargé de mission' }, { state: 'accepted' }, { title: '' }, { comments: [] }, { outcomes: [] }, { publicationDays: 9 }, { organisationId: null }])
      await expect(camille.client.proposals.make({ entity: 'offer', recordId: id, set, message: null })).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
    expect((await camille.client.sync.status()).waiting).toBe(0);
  });
});
