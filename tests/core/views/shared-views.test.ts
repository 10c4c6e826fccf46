import { describe, expect, it } from 'vitest';
import { offerQuery } from '../../../src-main/contract/desk/offers.ts';
import { viewFields } from '../../../src-main/domain/view/view.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeView } from '../../support/make-view.ts';

const start = async () => {
  const desk = await startReadyDesk('Awa', null);
  await desk.client.views.save(makeView('Ma file'));
  return { ...desk, names: async () => {
    const { own, shared } = await desk.client.views.list();
    return { own: own.map(({ name }) => name), shared: shared.map(({ name, by }) => [name, by]) };
  } };
};

describe('a view that is shared', () => {
  it('is a record that holds all of it, bears who shared it, and is no longer private', async () => {
    const { client, core, names } = await start();
    const { id } = await client.views.share({ name: 'Ma file' });
    expect(await names()).toEqual({ own: [], shared: [['Ma file', 'Awa']] });
    const { query, layout } = (await client.views.list()).shared[0]!;
    expect({ query, layout }).toEqual({ query: makeView('').query, layout: makeView('').layout });
    expect(viewFields.parse(core.context.desk().store.get('view', id)!.fields)).toMatchObject({ name: 'Ma file', by: 'Awa', text: 'nature', sort: 'priority' });
  });
  it('is private again once that is undone, and shared once redone', async () => {
    const { client, names } = await start();
    const { batch } = await client.views.share({ name: 'Ma file' });
    await client.offers.undo({ batch });
    expect(await names()).toEqual({ own: ['Ma file'], shared: [] });
    await client.offers.redo();
    expect(await names()).toEqual({ own: [], shared: [['Ma file', 'Awa']] });
  });
  it('is no offer to be shown once its change is undone: the list of offers would look for it', async () => {
    const { client } = await start();
    await client.views.share({ name: 'Ma file' });
    expect(await client.offers.undo({ batch: null })).toMatchObject({ label: 'Ma file', id: null });
    expect(await client.offers.redo()).toMatchObject({ label: 'Ma file', id: null });
  });
  it('is private again as it stands once it is shared no more; undone, it is shared', async () => {
    const { client, names } = await start();
    const { id } = await client.views.share({ name: 'Ma file' });
    await client.views.change({ id, name: 'Notre file', query: offerQuery.parse({ text: 'insertion' }) });
    const { batch } = await client.views.unshare({ id });
    const { own, shared } = await client.views.list();
    expect([own, shared]).toEqual([[makeView('Notre file', { query: offerQuery.parse({ text: 'insertion' }) })], []]);
    await client.offers.undo({ batch });
    expect(await names()).toEqual({ own: [], shared: [['Notre file', 'Awa']] });
  });
  it('can be shared, private and shared again as often as one likes', async () => {
    const { client, names } = await start();
    for (let times = 0; times < 3; times++) {
      const { id } = await client.views.share({ name: 'ma file' });
      await client.views.unshare({ id });
    }
    expect(await names()).toEqual({ own: ['Ma file'], shared: [] });
  });
  it('changes by what is different only, in one act that is undone; saying the same again is no act', async () => {
    const { client, core, names } = await start();
    const { id } = await client.views.share({ name: 'Ma file' });
    const { batch } = await client.views.change({ id, name: 'Ma file', query: { ...makeView('').query, text: 'ess' }, layout: makeView('').layout });
    expect(core.context.desk().store.db.prepare('select field from change where batch = ?').pluck().all(batch)).toEqual(['text']);
    expect(await client.views.change({ id, query: { ...makeView('').query, text: 'ess' } })).toEqual({ batch: null });
    await client.offers.undo({ batch });
    expect((await client.views.list()).shared[0]).toMatchObject({ query: { text: 'nature' } });
    expect(await names()).toMatchObject({ shared: [['Ma file', 'Awa']] });
  });
});

describe('a name', () => {
  it('that a shared view bears is told with whose it is, when one keeps, shares or renames another so', async () => {
    const { client } = await start();
    await client.views.share({ name: 'Ma file' });
    const taken = { code: 'NAME_TAKEN', data: { name: 'Ma file', by: 'Awa' } };
    await expect(client.views.save(makeView('ma FILE'))).rejects.toMatchObject(taken);
    await client.views.save(makeView('Autre'));
    const { id } = await client.views.share({ name: 'Autre' });
    await expect(client.views.change({ id, name: 'Ma file' })).rejects.toMatchObject(taken);
  });
  it('that a private view bears holds up the sharing that would end beside it', async () => {
    const { client, core } = await start();
    const { id } = await client.views.share({ name: 'Ma file' });
    await client.views.change({ id, name: 'Renommée' });
    await client.views.save(makeView('Ma file'));
    core.context.desk().store.commit({ kind: 'edit', label: '', by: 'Awa', changes: [{ op: 'update', entity: 'view', id, set: { name: 'Ma file' } }] });
    await expect(client.views.unshare({ id })).rejects.toMatchObject({ code: 'NAME_TAKEN', data: { name: 'Ma file', by: null } });
    await expect(client.views.share({ name: 'Ma file' })).rejects.toMatchObject({ code: 'NAME_TAKEN', data: { by: 'Awa' } });
  });
});

describe('a view of a later Bureau', () => {
  const put = async (set: Record<string, unknown>) => {
    const { client, core } = await start();
    const { id } = await client.views.share({ name: 'Ma file' });
    core.context.desk().store.commit({ kind: 'edit', label: '', by: 'Zoé', changes: [{ op: 'update', entity: 'view', id, set }] });
    return (await client.views.list()).shared;
  };
  it('shows what this one knows of it, and names the rest', async () => {
    const set = { text: 'nature humeur:gaie contrat:PEPS lieu:44', states: ['received', 'frozen'], contractTypes: ['PEPS'], sort: 'mood', columns: { shown: { mood: true }, order: [], widths: {} } };
    const [view] = await put(set);
    expect(view).toMatchObject({ query: { text: set.text, states: ['received'], contractTypes: [], sort: 'receivedAt' }, layout: { shown: { mood: true } } });
    expect(view!.unread).toEqual(['frozen', 'PEPS', 'mood', 'humeur:gaie', 'contrat:PEPS']);
  });
  it.each([
    ['of other shapes', { text: { all: ['nature'] }, states: 'all', columns: null, descending: 'maybe' }],
    ['far too long', { text: 'x'.repeat(5000), states: Array.from({ length: 5000 }, (_, at) => `state ${at}`), territories: Array.from({ length: 5000 }, () => 'FR-44') }],
  ])('fails nothing by values %s', async (_name, set) => {
    const [view] = await put(set);
    expect(view).toMatchObject({ name: 'Ma file', query: { text: '', states: [] } });
    expect(view!.unread.length).toBeGreaterThan(0);
    expect(view!.unread.every((part) => part.length <= 60)).toBe(true);
  });
  it('without a name is not shown, and the others are', async () => {
    expect(await put({ name: 7 })).toEqual([]);
  });
});
