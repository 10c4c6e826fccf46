import { describe, expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';

const description = 'Vous accueillez les habitants du quartier. Profil : moins de 30 ans, nationalité française exigée.';

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { id } = await client.offers.create({ title: 'Animateur nature', description, employerName: 'Les Herbes folles' });
  const read = async () => (await client.offers.get({ id })).findings;
  const find = async (rule: string) => (await read()).find((finding) => finding.id === rule)!;
  return { client, store: core.context.desk().store, id, read, find };
}

describe('the findings of an offer', () => {
  it('come with its fields, at their places in them', async () => {
    const { find } = await start();
    const { field, start: from, end, aside } = await find('age.max');
    expect([field, description.slice(from, end), aside]).toEqual(['description', 'moins de 30 ans', null]);
    expect(await find('sexe.titre')).toMatchObject({ field: 'title', suggestion: 'Animateur·rice' });
  });
  it('are set aside with who and when, which history tells and undo takes back', async () => {
    const { client, id, find } = await start();
    const { key } = await find('age.max');
    const { batch } = await client.offers.setAside({ id, key, aside: true });
    expect(await find('age.max')).toMatchObject({ aside: { by: 'Nadia' } });
    expect((await find('nationalite')).aside).toBeNull();
    expect((await client.offers.history({ id }))[0]).toMatchObject({ field: 'setAside', by: 'Nadia', after: [{ key }] });
    await client.offers.undo({ batch });
    expect((await find('age.max')).aside).toBeNull();
  });
  it('are brought back; said twice is said once', async () => {
    const { client, id, find } = await start();
    const { key } = await find('age.max');
    await client.offers.setAside({ id, key, aside: true });
    expect(await client.offers.setAside({ id, key, aside: true })).toEqual({ batch: null, leavesAt: null });
    await client.offers.setAside({ id, key, aside: false });
    expect((await find('age.max')).aside).toBeNull();
  });
  it('stay aside while the text around them changes, and come back when their own words do', async () => {
    const { client, id, find } = await start();
    await client.offers.setAside({ id, key: (await find('age.max')).key, aside: true });
    await client.offers.edit({ id, set: { description: `Une phrase de plus.\n\n${description}` } });
    expect((await find('age.max')).aside).not.toBeNull();
    await client.offers.edit({ id, set: { description: description.replace('30', '25') } });
    expect((await find('age.max')).aside).toBeNull();
  });
  it('are read in records that a version before wrote without such a list', async () => {
    const { client, store, id, find } = await start();
    store.db.prepare(`update record set fields = json_remove(fields, '$.setAside')`).run();
    const { key, aside } = await find('age.max');
    expect(aside).toBeNull();
    await client.offers.setAside({ id, key, aside: true });
    expect((await find('age.max')).aside).not.toBeNull();
  });
});

describe('the twin of an offer', () => {
  const words = Array.from({ length: 120 }, (_, place) => `mot${place * 7919}`).join(' ');
  const post = { title: 'Comptable', description: words, employerName: 'Le Moulin', romeCode: 'M1203', inseeCode: '35238' };
  const open = async () => {
    const { client, core } = await startReadyDesk('Nadia', null);
    const date = (id: string, datedOn: string) => core.context.desk().store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id, set: { datedOn } }] });
    const create = async (known: Partial<typeof post> = {}) => (await client.offers.create({ ...post, ...known })).id;
    const listTwins = async (id: string) => (await client.offers.get({ id })).findings.filter((finding) => finding.id === 'doublon').map(({ why }) => why.values);
    return { client, create, date, listTwins };
  };
  it('is told of the second to come, by the title of the first; the first is told of none', async () => {
    const { create, listTwins } = await open();
    const first = await create();
    const second = await create({ employerName: 'LE MOULIN' });
    expect(await listTwins(second)).toEqual([{ name: 'Comptable', percent: 100 }]);
    expect(await listTwins(first)).toEqual([]);
  });
  it.each<[string, Partial<typeof post>]>([
    ['another employer', { employerName: 'La Source' }],
    ['another commune', { inseeCode: '44109' }],
    ['another trade', { romeCode: 'K1206' }],
    ['other words', { description: words.replaceAll('mot', 'autre') }],
  ])('is none with %s', async (_, known) => {
    const { create, listTwins } = await open();
    await create();
    expect(await listTwins(await create(known))).toEqual([]);
  });
  it('is none where more than 60 days lie between the two', async () => {
    const { create, date, listTwins } = await open();
    const [first, second] = [await create(), await create()];
    date(first, '2026-01-01');
    date(second, '2026-03-01');
    expect(await listTwins(second)).toHaveLength(1);
    date(second, '2026-03-15');
    expect(await listTwins(second)).toEqual([]);
  });
  it('is no longer told once somebody said that they are two posts', async () => {
    const { client, create, listTwins } = await open();
    const [first, second] = [await create(), await create()];
    await client.offers.tellApart({ id: second, other: first, apart: true });
    expect(await listTwins(second)).toEqual([]);
  });
  it('is found by a search for its alert', async () => {
    const { client, create } = await open();
    await create();
    await create();
    await expect.poll(async () => (await client.offers.ids({ text: 'alerte:doublon' })).unread).toBe(0);
    expect((await client.offers.ids({ text: 'alerte:doublon' })).total).toBe(1);
  });
});
