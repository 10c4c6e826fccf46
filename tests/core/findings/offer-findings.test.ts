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
