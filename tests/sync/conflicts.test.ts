import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { settleConflict } from '../support/settle-conflict.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
let awa: TestDesk;
let bruno: TestDesk;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

async function startTwo(): Promise<void> {
  awa = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  bruno = await startReadyDesk('Bruno', await site.addUser('Bruno', ['moderator']));
}
async function submit(title = 'Chargé de mission'): Promise<string> {
  const id = await site.submitOffer({ title, description: 'Vous accueillez le public.', employerName: 'La Boucle', postcode: '44000' });
  await syncBoth();
  return id;
}
const syncBoth = async () => {
  await awa.client.sync.now();
  await bruno.client.sync.now();
  await awa.client.sync.now();
};
/** Both write the title without knowing: Awa's stands. Answers the id of the conflict. */
async function differ(id: string): Promise<string> {
  await offline(async () => {
    await awa.client.offers.edit({ id, set: { title: 'Titre d’Awa' } });
    await bruno.client.offers.edit({ id, set: { title: 'Titre de Bruno' } });
  });
  return (await findConflict(id)).id;
}
const findConflict = async (id: string) => (await bruno.client.sync.conflicts()).find(({ recordId }) => recordId === id)!;
async function offline(work: () => Promise<void>): Promise<void> {
  for (const { client } of [awa, bruno]) await client.app.saveSettings({ offline: true });
  await work();
  // The one who comes back first has sent everything before the other comes back.
  for (const { client } of [awa, bruno]) {
    await client.app.saveSettings({ offline: false });
    await client.sync.now();
  }
  await syncBoth();
}
const titles = async (id: string) => Promise.all([awa, bruno].map(async ({ client }) => (await client.offers.get({ id })).fields.title));
/** How many conflicts about an offer are open, on each desk. */
const openCounts = async (id: string) => Promise.all([awa, bruno].map(async ({ client }) => (await client.offers.get({ id })).conflictIds.length));

/** Both settle one disagreement without a network, Awa's choice and then Bruno's; hers arrives first. */
async function settleApart(first: 'mine' | 'theirs', second: 'mine' | 'theirs'): Promise<{ id: string; conflict: string }> {
  await startTwo();
  const id = await submit();
  const conflict = await differ(id);
  await offline(async () => {
    await settleConflict(awa.client, conflict, { title: first });
    await settleConflict(bruno.client, conflict, { title: second });
  });
  return { id, conflict };
}

describe('what two people changed in different fields', () => {
  it('merges by itself, and the history of a third desk names the author and the hour of each field', async () => {
    await startTwo();
    const id = await submit();
    const third = await startReadyDesk('Chloé', await site.addUser('Chloé', ['moderator']));
    await offline(async () => {
      await awa.client.offers.edit({ id, set: { title: 'Titre d’Awa' } });
      await bruno.client.offers.edit({ id, set: { placeLabel: 'Rezé' } });
    });
    // It has heard of nothing in between: both changes come to it in one row.
    await third.client.sync.now();
    const history = await third.client.offers.history({ id });
    const of = (field: string) => history.find((entry) => entry.field === field);
    expect(of('title')).toMatchObject({ by: 'Awa', origin: 'site', after: 'Titre d’Awa' });
    expect(of('placeLabel')).toMatchObject({ by: 'Bruno', origin: 'site', after: 'Rezé' });
    const at = (await awa.client.offers.history({ id })).find(({ field, origin }) => field === 'title' && origin === 'person')?.at;
    expect(of('title')?.at).toBe(at);
    expect(await openCounts(id)).toEqual([0, 0]);
  });
});

describe('a conflict', () => {
  it('is seen on both desks with both texts, settled by one, and closed on both', async () => {
    await startTwo();
    const id = await submit();
    const conflict = await differ(id);
    expect(await openCounts(id)).toEqual([1, 1]);
    expect(await awa.client.sync.conflict({ id: conflict })).toMatchObject({
      theirsBy: 'Awa', mineBy: 'Bruno', maySettle: true, clashes: [{ field: 'title', base: 'Chargé de mission', theirs: 'Titre d’Awa', mine: 'Titre de Bruno' }],
    });
    await settleConflict(awa.client, conflict, { title: 'mine' });
    await syncBoth();
    expect(await titles(id)).toEqual(['Titre de Bruno', 'Titre de Bruno']);
    expect(await openCounts(id)).toEqual([0, 0]);
    expect(await bruno.client.sync.conflictLines({ state: 'resolved' })).toContainEqual(expect.objectContaining({ id: conflict, resolvedBy: 'Awa', choices: { title: 'mine' } }));
  });

  it('whose settling is undone after it left is open again on both, with what stood before', async () => {
    await startTwo();
    const id = await submit();
    const conflict = await differ(id);
    const batch = await settleConflict(bruno.client, conflict, { title: 'mine' });
    await syncBoth();
    await bruno.client.offers.undo({ batch });
    await syncBoth();
    expect(await titles(id)).toEqual(['Titre d’Awa', 'Titre d’Awa']);
    expect(await openCounts(id)).toEqual([1, 1]);
  });

  it('settled differently by two people without a network ends as the first to arrive chose, on the record too', async () => {
    const { id, conflict } = await settleApart('theirs', 'mine');
    const [one, other] = await Promise.all([awa, bruno].map(({ client }) => client.sync.conflict({ id: conflict })));
    expect(one).toMatchObject({ state: 'resolved', resolvedBy: 'Awa', choices: { title: 'theirs' } });
    expect(other).toEqual(one);
    expect(await titles(id)).toEqual(['Titre d’Awa', 'Titre d’Awa']);
    expect(await openCounts(id)).toEqual([0, 0]);
  });

  it('settled second keeps its words in "À revoir", and writes them if they are sent again', async () => {
    const { id } = await settleApart('theirs', 'mine');
    expect(await awa.client.sync.review()).toEqual([]);
    const review = await bruno.client.sync.review();
    expect(review).toMatchObject([{ entity: 'offer', id, code: 'settled_otherwise', set: { title: 'Titre de Bruno' } }]);
    await bruno.client.sync.resend({ line: review[0]!.line });
    await syncBoth();
    expect(await titles(id)).toEqual(['Titre de Bruno', 'Titre de Bruno']);
    expect(await bruno.client.sync.review()).toEqual([]);
  });

  it('settled alike by two people without a network leaves nothing to review', async () => {
    const { id } = await settleApart('mine', 'mine');
    expect(await titles(id)).toEqual(['Titre de Bruno', 'Titre de Bruno']);
    expect(await bruno.client.sync.review()).toEqual([]);
    expect(await openCounts(id)).toEqual([0, 0]);
  });

  it('settled again by a redo, after someone else had settled it, follows the first to arrive', async () => {
    await startTwo();
    const id = await submit();
    const conflict = await differ(id);
    const batch = await settleConflict(bruno.client, conflict, { title: 'mine' });
    await syncBoth();
    await bruno.client.offers.undo({ batch });
    await syncBoth();
    await offline(async () => {
      await settleConflict(awa.client, conflict, { title: 'theirs' });
      await bruno.client.offers.redo();
    });
    expect(await titles(id)).toEqual(['Titre d’Awa', 'Titre d’Awa']);
    expect(await bruno.client.sync.review()).toMatchObject([{ code: 'settled_otherwise' }]);
  });

  it('settled second by a Bureau of before, which sends the change and the closing apart, gets an answer for each', async () => {
    await startTwo();
    const id = await submit();
    const conflict = await differ(id);
    await offline(async () => {
      await settleConflict(awa.client, conflict, { title: 'theirs' });
      const { store, wakeSync } = bruno.core.context.desk();
      const closing = { state: 'resolved', choices: { title: 'mine' }, resolvedBy: 'Bruno', resolvedAt: new Date().toISOString() };
      store.commit({
        kind: 'resolve', label: '', by: 'Bruno',
        changes: [{ op: 'update', entity: 'offer', id, set: { title: 'Titre de Bruno' } }, { op: 'update', entity: 'conflict', id: conflict, set: closing }],
      });
      wakeSync();
    });
    expect(await bruno.client.sync.departures({})).toMatchObject([{ entity: 'conflict', result: 'conflict' }, { entity: 'offer', result: 'applied' }, {}]);
    expect(await bruno.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0, failure: null });
  });

  it('on a record that someone deleted brings it back whole, if the edit is chosen', async () => {
    await startTwo();
    const id = await submit('À supprimer');
    await offline(async () => {
      const { store, wakeSync } = awa.core.context.desk();
      store.commit({ kind: 'delete', label: '', by: 'Awa', changes: [{ op: 'delete', entity: 'offer', id }] });
      wakeSync();
      await bruno.client.offers.edit({ id, set: { title: 'À garder' } });
    });
    const conflict = await findConflict(id);
    expect(conflict).toMatchObject({ kind: 'edited_after_delete', recordId: id });
    await expect(bruno.client.offers.get({ id })).rejects.toThrow('No such record');
    await settleConflict(bruno.client, conflict.id, Object.fromEntries(conflict.clashes.map(({ field }) => [field, 'mine' as const])));
    await syncBoth();
    expect((await awa.client.offers.get({ id })).fields).toMatchObject({ title: 'À garder', employerName: 'La Boucle', description: 'Vous accueillez le public.' });
    expect(await openCounts(id)).toEqual([0, 0]);
  });
});

describe('a conflict that waited while someone else wrote the same field', () => {
  const goOffline = () => bruno.client.app.saveSettings({ offline: true });
  async function comeBack(): Promise<void> {
    await bruno.client.app.saveSettings({ offline: false });
    await syncBoth();
  }
  /** Awa and Bruno differ; Bruno goes offline, and Chloé, who sees what stands, writes the same field. */
  async function startThree(): Promise<{ id: string; conflict: string; chloe: TestDesk }> {
    await startTwo();
    const chloe = await startReadyDesk('Chloé', await site.addUser('Chloé', ['moderator']));
    const id = await submit();
    const conflict = await differ(id);
    await chloe.client.sync.now();
    await goOffline();
    await chloe.client.offers.edit({ id, set: { title: 'Titre de Chloé' } });
    await chloe.client.sync.now();
    return { id, conflict, chloe };
  }

  it('shows what the record holds now, with who wrote it, beside both versions', async () => {
    const { conflict, chloe } = await startThree();
    await comeBack();
    const at = (await chloe.client.sync.conflict({ id: conflict })).changed['title']?.at;
    expect(at).toEqual(expect.any(String));
    expect(await bruno.client.sync.conflict({ id: conflict })).toMatchObject({
      clashes: [{ theirs: 'Titre d’Awa', mine: 'Titre de Bruno' }], current: { title: 'Titre de Chloé' }, changed: { title: { by: 'Chloé', at } },
    });
  });

  it('cannot be settled against a value that the record does not hold any more: nothing is overwritten unseen', async () => {
    const { id, conflict } = await startThree();
    const { current: seen } = await bruno.client.sync.conflict({ id: conflict });
    expect(seen).toEqual({ title: 'Titre d’Awa' });
    await comeBack();
    await expect(bruno.client.sync.resolveConflict({ id: conflict, choices: { title: 'mine' }, seen })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await syncBoth();
    expect(await titles(id)).toEqual(['Titre de Chloé', 'Titre de Chloé']);
    expect(await openCounts(id)).toEqual([1, 1]);
    // Shown, it may be chosen against.
    await settleConflict(bruno.client, conflict, { title: 'mine' });
    await syncBoth();
    expect(await titles(id)).toEqual(['Titre de Bruno', 'Titre de Bruno']);
    expect(await openCounts(id)).toEqual([0, 0]);
  });

  it('leaves what the record holds, if what stands is kept', async () => {
    const { id, conflict } = await startThree();
    const { current: seen } = await bruno.client.sync.conflict({ id: conflict });
    await comeBack();
    await bruno.client.sync.resolveConflict({ id: conflict, choices: { title: 'theirs' }, seen });
    await syncBoth();
    expect(await titles(id)).toEqual(['Titre de Chloé', 'Titre de Chloé']);
    expect(await openCounts(id)).toEqual([0, 0]);
  });

  it('that is settled before the desk has heard of it becomes another conflict', async () => {
    const { id, conflict } = await startThree();
    await settleConflict(bruno.client, conflict, { title: 'mine' });
    await comeBack();
    expect(await titles(id)).toEqual(['Titre de Chloé', 'Titre de Chloé']);
    expect((await bruno.client.sync.conflicts()).filter(({ recordId }) => recordId === id)).toMatchObject([
      { theirsBy: 'Chloé', mineBy: 'Bruno', clashes: [{ theirs: 'Titre de Chloé', mine: 'Titre de Bruno' }] },
    ]);
  });

  it('is not settled by a deletion of what its author has not read', async () => {
    await startTwo();
    const id = await submit('À supprimer ou non');
    await offline(async () => {
      await awa.client.offers.edit({ id, set: { title: 'Gardée par Awa' } });
      const { store, wakeSync } = bruno.core.context.desk();
      store.commit({ kind: 'delete', label: '', by: 'Bruno', changes: [{ op: 'delete', entity: 'offer', id }] });
      wakeSync();
    });
    const conflict = await findConflict(id);
    const { current: seen, changed, clashes } = await bruno.client.sync.conflict({ id: conflict.id });
    expect([conflict.kind, changed]).toEqual(['delete_vs_edit', {}]);
    await goOffline();
    await awa.client.offers.edit({ id, set: { placeLabel: 'Rezé' } });
    await awa.client.sync.now();
    await comeBack();
    const choices = Object.fromEntries(clashes.map(({ field }) => [field, 'mine' as const]));
    await expect(bruno.client.sync.resolveConflict({ id: conflict.id, choices, seen })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect((await bruno.client.sync.conflict({ id: conflict.id })).changed).toMatchObject({ '*': { by: 'Awa' } });
    await settleConflict(bruno.client, conflict.id, choices);
    await syncBoth();
    await expect(awa.client.offers.get({ id })).rejects.toThrow('No such record');
  });
});
