import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../support/decode-rows.ts';
import { emptyRelease, startPress } from '../../support/press.ts';

const other = { title: 'Un atelier vélo à Pornic', body: 'On y apprend à changer une chambre à air, à régler ses freins et à dévoiler une roue, le mercredi et le samedi, avec trois salariés en insertion.' };

describe('near releases', () => {
  it('are found as they arrive, with what became of them, the nearest first', async () => {
    const { client, add } = await startPress();
    const first = add({ state: 'refused', decision: { kind: 'refuse', letter: null, by: 'Awa', at: '2026-11-21T09:00:00.000Z' } });
    add(other);
    const series = add({ title: 'Passe-Murailles : le programme de la 11e édition', body: emptyRelease.body.replace('douzième', 'onzième'), receivedAt: '2025-11-22T09:00:00.000Z' });
    const open = add({ title: 'RAPPEL : Passe-Murailles – programme de la 12e édition' });
    const { near, total, unread } = await client.press.near({ id: open });
    expect(near.map(({ id, verdict, state, decision }) => [id, verdict, state, decision?.by])).toEqual([[first, 'duplicate', 'refused', 'Awa'], [series, 'series', 'received', undefined]]);
    expect([total, unread]).toEqual([2, 0]);
  });
  it('follow what is changed and deleted', async () => {
    const { client, store, add } = await startPress();
    const [open, changed] = [add(), add()];
    const commit = (change: object) => store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ entity: 'press', id: changed, ...change } as never] });
    expect((await client.press.near({ id: open })).total).toBe(1);
    commit({ op: 'update', set: { ...other, organisationName: null } });
    expect((await client.press.near({ id: open })).total).toBe(0);
    commit({ op: 'update', set: { title: emptyRelease.title, body: emptyRelease.body } });
    expect((await client.press.near({ id: open })).total).toBe(1);
    commit({ op: 'delete' });
    expect((await client.press.near({ id: open })).total).toBe(0);
  });
});

describe('« pas un doublon » of two releases', () => {
  it('counts for both, with who said it, is taken back from either side and undone like any change', async () => {
    const { client, add } = await startPress();
    const [one, two] = [add(), add()];
    const readApart = async (id: string) => (await client.press.near({ id })).near.map(({ apart }) => apart?.by ?? null);
    const { batch } = await client.press.tellApart({ id: one, other: two, apart: true });
    expect([await readApart(one), await readApart(two)]).toEqual([['Nadia'], ['Nadia']]);
    expect((await client.press.history({ id: one }))[0]).toMatchObject({ field: 'distinctFrom', by: 'Nadia', after: [{ id: two }] });
    expect((await client.press.tellApart({ id: two, other: one, apart: true })).batch).toBeNull();
    await client.offers.undo({ batch });
    expect([await readApart(one), await readApart(two)]).toEqual([[null], [null]]);
    await client.press.tellApart({ id: one, other: two, apart: true });
    await client.press.tellApart({ id: two, other: one, apart: false });
    expect(await readApart(one)).toEqual([null]);
  });
  it('is said of a release of before, which has no such list', async () => {
    const { client, store, add } = await startPress();
    const [one, two] = [add(), add()];
    store.db.prepare(`update record set fields = json_remove(fields, '$.distinctFrom') where entity = 'press'`).run();
    expect((await client.press.get({ id: one })).fields.distinctFrom).toEqual([]);
    await client.press.tellApart({ id: one, other: two, apart: true });
    expect((await client.press.near({ id: two })).near[0]?.apart?.by).toBe('Nadia');
  });
});

describe('the list of releases', () => {
  it('gives the latest first, looks in titles and issuers, and keeps those of one state', async () => {
    const { client, add } = await startPress();
    add({ receivedAt: '2026-11-01T09:00:00.000Z' });
    add({ ...other, organisationName: 'La Ressourcerie', state: 'accepted' });
    const list = async (query: object) => (await client.press.rows({ rows: decodeRows((await client.press.ids(query)).rows) })).map(({ title }) => title);
    expect(await list({})).toEqual([other.title, emptyRelease.title]);
    expect(await list({ text: 'velo ressourcerie' })).toEqual([other.title]);
    expect(await list({ state: 'received' })).toEqual([emptyRelease.title]);
    expect(await list({ sort: 'title', descending: false, text: '%' })).toEqual([]);
  });
});
