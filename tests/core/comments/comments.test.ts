import { describe, expect, it } from 'vitest';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { authorsOutside } from '../../../src-main/domain/record/authors-outside.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

/** A desk on which two people take turns, who know each other by what they have done. */
async function start() {
  const { client, core } = await startReadyDesk('Paul', null);
  const as = (displayName: string) => client.app.saveSettings({ displayName });
  const { id } = await client.offers.create({ title: 'Animatrice', description: 'Texte.' });
  await as('Nadia');
  await client.offers.edit({ id, set: { employerName: 'La Boucle' } });
  const said = async () => (await client.offers.get({ id })).fields.comments;
  const store = core.context.desk().store;
  return { client, as, id, said, store };
}

describe('a comment', () => {
  it('is kept on the offer, with who, when and to whom; told by a name after @, or chosen', async () => {
    const { client, id, said } = await start();
    await client.comments.add({ id, text: ' @paul, tu les connais ? ', mentions: ['Zoé'] });
    expect(await said()).toMatchObject([{ text: '@paul, tu les connais ?', mentions: ['Zoé', 'Paul'], by: 'Nadia' }]);
  });
  it('that names its own author speaks to nobody else whose name begins so', async () => {
    const { client, as, id, said } = await start();
    await as('Paul Martin');
    await client.offers.edit({ id, set: { placeLabel: 'Nantes' } });
    await as('Paul');
    await client.comments.add({ id, text: 'C’est moi, @Paul', mentions: [] });
    expect((await said())[0]?.mentions).toEqual([]);
  });
  it('waits for those to whom it speaks until they have seen it, and for nobody else', async () => {
    const { client, as, id, said } = await start();
    await client.comments.add({ id, text: 'À voir @Paul', mentions: [] });
    expect(await client.comments.unseen()).toEqual({ total: 0, mentions: [] });
    await as('Paul');
    const [comment] = await said();
    expect(await client.comments.unseen()).toEqual({ total: 1, mentions: [{ id, title: 'Animatrice', comment }] });
    expect(await client.comments.see({ comments: [comment!.id], seen: true })).toEqual({ changed: 1 });
    expect((await client.comments.unseen()).total).toBe(0);
    await client.comments.see({ comments: [comment!.id], seen: false });
    expect((await client.comments.unseen()).total).toBe(1);
  });
  it('is taken off by its author alone, and comes back by undo', async () => {
    const { client, as, id, said } = await start();
    await client.comments.add({ id, text: 'Oups', mentions: ['Paul'] });
    const comment = (await said())[0]!.id;
    await as('Paul');
    await expect(client.comments.remove({ id, comment })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await as('Nadia');
    const { batch } = await client.comments.remove({ id, comment });
    expect(await said()).toEqual([]);
    await as('Paul');
    expect((await client.comments.unseen()).total).toBe(0);
    await client.offers.undo({ batch });
    expect((await client.comments.unseen()).total).toBe(1);
  });
  it('is refused empty, too long, or beyond two hundred', async () => {
    const { client, id, said, store } = await start();
    for (const text of ['  ', 'x'.repeat(2001)]) await expect(client.comments.add({ id, text, mentions: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await client.comments.add({ id, text: 'Un', mentions: [] });
    const [one] = await said();
    const many = Array.from({ length: 200 }, () => ({ ...one!, id: crypto.randomUUID() }));
    store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id, set: { comments: many } }] });
    await expect(client.comments.add({ id, text: 'De trop', mentions: [] })).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
  });
});

describe('the people whom a desk knows', () => {
  it('are those who have done something, the latest first, without oneself', async () => {
    const { client, as } = await start();
    expect(await client.comments.people()).toEqual(['Paul']);
    await as('Paul');
    expect(await client.comments.people()).toEqual(['Nadia']);
  });

  it('are none of those who answer by a link, nor the site by itself', async () => {
    const { client, store } = await start();
    for (const by of authorsOutside) store.commit({ kind: 'create', label: 'x', by, changes: [{ op: 'create', entity: 'offer', id: makeRecordId(new Date()), fields: makeOffer({ title: by, description: 'x', source: 'site', receivedAt: '2026-09-20T08:00:00.000Z' }) }] });
    expect(await client.comments.people()).toEqual(['Paul']);
  });
});
