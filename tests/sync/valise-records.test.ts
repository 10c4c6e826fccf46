import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOffer, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { everyOffer, fetchValise, moveToOtherSite, pack, sendValise, unpack } from '../support/valise-files.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = (title: string, territory = 'FR-44') => site.submitOffer({ title, territory, description: 'Animer le réseau local.' });
const startModerator = async (name: string) => startReadyDesk(name, await site.addUser(name, ['moderator']));
const goOffline = (desk: TestDesk) => desk.client.app.saveSettings({ offline: true });
const goOnline = async (desk: TestDesk) => {
  await desk.client.app.saveSettings({ offline: false });
  await desk.client.sync.now();
};
const readFields = async (desk: TestDesk, id: string) => (await desk.client.offers.get({ id })).fields;
/** All that a desk holds of the site, without what only says when it came. */
const readState = (desk: TestDesk) =>
  desk.core.context.desk().store.db.prepare('select entity, id, ver, seq, scopes, fields, extra from record order by entity, id').all();
const countHearsay = (desk: TestDesk) => desk.core.context.desk().store.db.prepare('select count(*) from hearsay').pluck().get();

describe('records carried from one desk to another', () => {
  it('arrive, with their changes and deletions, and say what they were', async () => {
    const [a, b] = [await startModerator('Awa'), await startModerator('Bruno')];
    const [changed, kept] = [await submit('Change'), await submit('Reste')];
    await a.client.sync.now();
    await b.client.sync.now();
    await goOffline(b);
    await a.client.offers.edit({ id: changed, set: { employerName: 'La Boucle' } });
    const fresh = await submit('Nouvelle');
    await a.client.sync.now();
    const { id, summary } = await sendValise(b, await fetchValise(a, everyOffer));
    expect(summary).toMatchObject({ content: 'records', by: 'Awa', refusal: null, firstFor: null, fromLater: false, scopes: ['offers', 'organisations', 'press', 'rules'] });
    expect(summary.counts['offer']).toBe(summary.total);
    expect(await findOffer(b, 'Nouvelle')).toBeUndefined();
    expect(await b.client.valise.take({ id })).toMatchObject({ content: 'records', taken: 2, foreign: 0, first: false });
    expect(await readFields(b, changed)).toMatchObject({ employerName: 'La Boucle' });
    expect(await findOffer(b, 'Nouvelle')).toMatchObject({ id: fresh, pending: false });
    expect(await findOffer(b, 'Reste')).toMatchObject({ id: kept });
    await goOnline(b);
    expect(readState(b)).toEqual(readState(a));
    expect(countHearsay(b)).toBe(0);
  });

  it('lie under what waits to leave, and the feed goes on from where it was', async () => {
    const [a, b] = [await startModerator('Aïcha'), await startModerator('Basile')];
    const id = await submit('Partagée');
    await a.client.sync.now();
    await b.client.sync.now();
    const cursor = b.core.context.desk().sync.memory.cursor();
    await goOffline(b);
    await b.client.offers.edit({ id, set: { placeLabel: 'Rezé' } });
    await a.client.offers.edit({ id, set: { employerName: 'La Boucle' } });
    await a.client.sync.now();
    await unpack(b, await pack(a, everyOffer));
    expect(await readFields(b, id)).toMatchObject({ placeLabel: 'Rezé', employerName: 'La Boucle' });
    expect(b.core.context.desk().sync.memory.cursor()).toBe(cursor);
    await goOnline(b);
    await a.client.sync.now();
    for (const desk of [a, b]) expect(await readFields(desk, id)).toMatchObject({ placeLabel: 'Rezé', employerName: 'La Boucle' });
  });

  it('in any order, however often, leave the newest state', { timeout: 240_000 }, async () => {
    const a = await startModerator('Ali');
    const b = await startModerator('Béa');
    const ids = [await submit('Un'), await submit('Deux'), await submit('Trois')];
    await b.client.sync.now();
    await goOffline(b);
    const packs: Buffer[] = [];
    for (const step of [
      async () => {},
      () => a.client.offers.edit({ id: ids[0]!, set: { employerName: 'A' } }),
      () => a.client.offers.edit({ id: ids[1]!, set: { employerName: 'B' } }),
      async () => deleteOffer(a, ids[2]!),
      () => a.client.offers.edit({ id: ids[0]!, set: { employerName: 'C' } }),
    ]) {
      await step();
      await a.client.sync.now();
      packs.push(await pack(a, everyOffer));
    }
    const { store } = b.core.context.desk();
    const last = packs.length - 1;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(last), { maxLength: 8 }), fc.nat(8), async (order, at) => {
        // As it was when the network went.
        store.dropHearsay();
        // The last one comes somewhere among them.
        for (const index of [...order.slice(0, at), last, ...order.slice(at)]) await unpack(b, packs[index]!);
        expect(store.get('offer', ids[0]!)?.fields['employerName']).toBe('C');
        expect(store.get('offer', ids[1]!)?.fields['employerName']).toBe('B');
        expect(store.get('offer', ids[2]!)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
    await goOnline(b);
    expect(readState(b)).toEqual(readState(a));
  });

  it('that nobody ever wrote on the site go away when it is there again, and what was before comes back', async () => {
    const [a, b] = [await startModerator('Ann'), await startModerator('Bob')];
    const id = await submit('Vraie');
    await a.client.sync.now();
    await b.client.sync.now();
    await goOffline(b);
    // A desk that lies: an invented offer, and a state from a far future of a true one.
    await goOffline(a);
    const { db } = a.core.context.desk().store;
    const invented = '0198c0de-0000-7000-8000-000000000001';
    db.prepare(`update record set ver = 900, seq = 900000000, fields = json_set(fields, '$.employerName', 'Menteur') where id = ?`).run(id);
    db.prepare('insert into record (entity, id, ver, seq, scopes, fields, changed_by, changed_at) select entity, ?, ver, seq, scopes, fields, changed_by, changed_at from record where id = ?').run(invented, id);
    expect(await unpack(b, await pack(a, everyOffer))).toMatchObject({ taken: 2 });
    expect(await readFields(b, id)).toMatchObject({ employerName: 'Menteur' });
    await goOnline(b);
    expect((await readFields(b, id))['employerName']).not.toBe('Menteur');
    expect(b.core.context.desk().store.get('offer', invented)).toBeUndefined();
    const c = await startModerator('Cleo');
    await c.client.offers.edit({ id, set: { employerName: 'Après' } });
    await c.client.sync.now();
    await b.client.sync.now();
    expect(await readFields(b, id)).toMatchObject({ employerName: 'Après' });
    expect(readState(b)).toEqual(readState(c));
  });
});

describe('whose records', () => {
  it('never more than their maker may see, and only what the other may see', async () => {
    await submit('Nantes', 'FR-44');
    await submit('Rennes', 'FR-35');
    const a = await startReadyDesk('Cora', await site.addUser('Cora', ['correspondent'], ['FR-44']));
    const wish = { content: 'records' as const, roles: ['moderator' as const], territories: [] };
    const preview = await a.client.valise.preview(wish);
    expect(preview.missing).toEqual(['offers', 'organisations', 'press']);
    const bytes = await pack(a, wish);
    const b = await startReadyDesk('Dora', await site.addUser('Dora', ['correspondent'], ['FR-35']));
    await goOffline(b);
    const before = readState(b);
    const { taken, foreign } = await unpack(b, bytes);
    expect([taken, foreign]).toEqual([0, preview.total]);
    expect(readState(b)).toEqual(before);
  });

  it('of another territory are refused with the reason', async () => {
    await submit('Nantes encore', 'FR-44');
    const a = await startModerator('Ève');
    const bytes = await pack(a, { content: 'records', roles: ['correspondent'], territories: ['FR-44'] });
    const b = await startReadyDesk('Fay', await site.addUser('Fay', ['correspondent'], ['FR-35']));
    const { id, summary } = await sendValise(b, bytes);
    expect(summary.refusal).toBe('other_territory');
    await expect(b.client.valise.take({ id })).rejects.toMatchObject({ code: 'VALISE', data: { code: 'other_territory' } });
  });

  it('of a person who has none of them are not made', async () => {
    const a = await startReadyDesk('Gil', await site.addUser('Gil', ['treasurer']));
    await expect(pack(a, { content: 'records', roles: ['correspondent'], territories: ['FR-44'] })).rejects.toMatchObject({ code: 'nothing' });
  });
});

describe('when and where from', () => {
  it('is refused once it has expired, by the site’s clock if this machine’s is wrong', async () => {
    const a = await startModerator('Hana');
    await submit('Encore une');
    await a.client.sync.now();
    const bytes = await pack(a, everyOffer, { days: 2 });
    let ahead = 0;
    const b = await startReadyDesk('Ines', await site.addUser('Ines', ['moderator']), { now: () => new Date(Date.now() + ahead) });
    await goOffline(b);
    ahead = 3 * 86_400_000;
    await expect(unpack(b, bytes)).rejects.toMatchObject({ code: 'expired' });
    ahead = 86_400_000;
    await expect(unpack(b, bytes)).resolves.toMatchObject({ content: 'records' });
    // A clock ten years ahead that the site has seen: the file is not older for it.
    ahead = 3650 * 86_400_000;
    const c = await startReadyDesk('Jo', await site.addUser('Jo', ['moderator']), { now: () => new Date(Date.now() + ahead) });
    await expect(unpack(c, bytes)).resolves.toMatchObject({ content: 'records' });
    // One that is put back lives no longer than the last exchange allows.
    ahead = -3650 * 86_400_000;
    await expect(unpack(c, bytes)).resolves.toMatchObject({ content: 'records' });
  });

  it('is refused on a desk of another site, and after the site was restored', async () => {
    await submit('D’ici');
    const a = await startModerator('Kim');
    const bytes = await pack(a, everyOffer);
    const b = await startModerator('Lou');
    await moveToOtherSite(b);
    await expect(unpack(b, bytes)).rejects.toMatchObject({ code: 'other_site' });
    const c = await startModerator('Mia');
    await goOffline(c);
    const { memory } = c.core.context.desk().sync;
    memory.savePerson({ ...memory.person()!, epoch: 'restored' });
    await expect(unpack(c, bytes)).rejects.toMatchObject({ code: 'other_epoch' });
    const d = await startReadyDesk('Nil', null);
    await expect(unpack(d, bytes)).rejects.toMatchObject({ code: 'not_connected' });
  });
});

function deleteOffer(desk: TestDesk, id: string): void {
  const { store, userName } = desk.core.context.desk();
  store.commit({ kind: 'delete', label: 'x', by: userName(), changes: [{ op: 'delete', entity: 'offer', id }] });
}
