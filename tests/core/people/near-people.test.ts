import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../support/decode-rows.ts';
import { startPeople } from '../../support/people.ts';
import { addRelease } from '../../support/press.ts';

describe('near people', () => {
  it('are those who wrote for something else, and those whom offers and releases name, each once', async () => {
    const { client, store, offer, member, correspondent } = await startPeople();
    const open = correspondent();
    const joined = member({ name: 'HOARAU Aicha', state: 'accepted', decision: { kind: 'accept', letter: null, by: 'Patrick', at: '2026-11-21T09:00:00.000Z' } });
    const contact = { contactName: 'Mme Hoarau Aïcha', contactEmail: 'Aicha.Hoarau@example.org' };
    await offer(contact);
    const last = await offer(contact);
    const release = addRelease(store, { contactName: 'Aïcha Hoarau', contactEmail: 'aicha.hoarau@example.org', organisationName: 'Réseau ESS' });
    member({ name: 'Joseph Lebon', email: 'joseph.lebon@example.org' });
    await expect.poll(async () => (await client.people.near({ id: open })).unread).toBe(0);
    const { near, total } = await client.people.near({ id: open });
    expect(near.map(({ kind, verdict, source, decision }) => [kind, verdict, source?.id, decision?.by])).toEqual([
      ['membership', 'same', undefined, 'Patrick'], ['contact', 'same', release, undefined], ['contact', 'same', last, undefined],
    ]);
    expect([total, near[0]?.id, near[2]?.organisation]).toEqual([3, joined, 'Kaz Solidaire']);
  });
  it('are told from another of their family at one address', async () => {
    const { client, member, correspondent } = await startPeople();
    const open = correspondent();
    member({ name: 'Joseph Hoarau' });
    expect((await client.people.near({ id: open })).near).toMatchObject([{ name: 'Joseph Hoarau', verdict: 'household' }]);
  });
  it('are not an organisation that asks to join under a name like theirs', async () => {
    const { client, member, correspondent } = await startPeople();
    const open = correspondent();
    member({ name: 'Aïcha Hoarau', kind: 'organisation', email: 'contact@kaz.example.org' });
    expect((await client.people.near({ id: open })).near).toEqual([]);
  });
  it('follow what is changed and deleted', async () => {
    const { client, store, member, correspondent } = await startPeople();
    const [open, other] = [correspondent(), member()];
    const commit = (change: object) => store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ entity: 'membership', id: other, ...change } as never] });
    expect((await client.people.near({ id: open })).total).toBe(1);
    commit({ op: 'update', set: { name: 'Joseph Lebon', email: 'joseph.lebon@example.org' } });
    expect((await client.people.near({ id: open })).total).toBe(0);
    commit({ op: 'update', set: { name: 'Aïcha Hoarau' } });
    expect((await client.people.near({ id: open })).total).toBe(1);
    commit({ op: 'delete' });
    expect((await client.people.near({ id: open })).total).toBe(0);
  });
});

describe('« pas la même personne »', () => {
  it('counts for both, with who said it, is taken back from either side and undone like any change', async () => {
    const { client, member, correspondent } = await startPeople();
    const [one, other] = [correspondent(), member()];
    const readApart = async (id: string) => (await client.people.near({ id })).near.map(({ apart }) => apart?.by ?? null);
    const { batch } = await client.people.tellApart({ id: one, other, apart: true });
    expect([await readApart(one), await readApart(other)]).toEqual([['Nadia'], ['Nadia']]);
    expect((await client.people.history({ id: one }))[0]).toMatchObject({ field: 'distinctFrom', by: 'Nadia', after: [{ id: other }] });
    expect((await client.people.tellApart({ id: other, other: one, apart: true })).batch).toBeNull();
    await client.offers.undo({ batch });
    expect([await readApart(one), await readApart(other)]).toEqual([[null], [null]]);
    await client.people.tellApart({ id: one, other, apart: true });
    await client.people.tellApart({ id: other, other: one, apart: false });
    expect(await readApart(one)).toEqual([null]);
  });
  it('is said of whom offers name, whichever offer names them, and taken back', async () => {
    const { client, offer, correspondent } = await startPeople();
    const open = correspondent();
    const contact = { contactName: 'Aïcha Hoarau', contactEmail: 'aicha.hoarau@example.org' };
    await offer(contact);
    const [named] = (await client.people.near({ id: open })).near;
    await client.people.tellApart({ id: open, other: named!.id, apart: true });
    await offer(contact);
    expect((await client.people.near({ id: open })).near.map(({ apart }) => apart?.by)).toEqual(['Nadia']);
    await client.people.tellApart({ id: open, other: named!.id, apart: false });
    expect((await client.people.near({ id: open })).near.map(({ apart }) => apart)).toEqual([null]);
  });
});

describe('the list of people', () => {
  it('gives the latest first, looks in names and addresses, and keeps those who wrote for one thing', async () => {
    const { client, member, correspondent } = await startPeople();
    correspondent({ receivedAt: '2026-11-01T09:00:00.000Z' });
    member({ name: 'Joseph Lebon', email: 'joseph@kaz.example.org' });
    const list = async (query: object) => (await client.people.rows({ rows: decodeRows((await client.people.ids(query)).rows) })).map(({ name, territory }) => `${name} ${territory}`);
    expect(await list({})).toEqual(['Joseph Lebon FR-974', 'Aïcha Hoarau FR-974']);
    expect(await list({ text: 'lebon kaz' })).toEqual(['Joseph Lebon FR-974']);
    expect(await list({ entity: 'correspondent' })).toEqual(['Aïcha Hoarau FR-974']);
  });
});
