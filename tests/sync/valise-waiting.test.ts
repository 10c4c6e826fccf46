import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { fetchValise, moveToOtherSite, pack, sendValise, unpack, waiting } from '../support/valise-files.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = (title: string, territory = 'FR-44') => site.submitOffer({ title, territory, description: 'Animer le réseau local.' });
const start = async (name: string, options = {}) => startReadyDesk(name, await site.addUser(name, ['moderator']), options);
const goOffline = (desk: TestDesk) => desk.client.app.saveSettings({ offline: true });
const goOnline = async (desk: TestDesk) => {
  await desk.client.app.saveSettings({ offline: false });
  await desk.client.sync.now();
};
const edit = (desk: TestDesk, id: string, set: Record<string, string>) => desk.client.offers.edit({ id, set });
const readFields = async (desk: TestDesk, id: string) => {
  await desk.client.sync.now();
  return (await desk.client.offers.get({ id })).fields;
};

describe('what waits, carried by somebody else', () => {
  it('is shown to who carries it, then reaches the site in its author’s name, and the author’s own sending adds nothing', async () => {
    const id = await submit('Animatrice');
    const [awa, bruno, eye] = [await start('Awa'), await start('Bruno'), await start('Œil')];
    await goOffline(awa);
    await goOffline(bruno);
    await edit(awa, id, { employerName: 'La Boucle' });
    await edit(awa, id, { placeLabel: 'Nantes' });
    const before = bruno.core.context.desk().store.get('offer', id);
    const { id: upload, summary } = await sendValise(bruno, await fetchValise(awa, waiting));
    expect(summary).toMatchObject({ content: 'waiting', by: 'Awa', total: 2, counts: { offer: 2 }, refusal: null });
    expect(await bruno.client.valise.take({ id: upload })).toMatchObject({ content: 'waiting', taken: 2, known: 0 });
    const device = awa.core.context.desk().sync.memory.deviceId();
    expect(await bruno.client.valise.carried()).toMatchObject([{ device, by: 'Awa', waiting: 2, taken: 0 }]);
    expect(await bruno.client.valise.carriedChanges({ device })).toMatchObject([
      { visible: true, id, title: 'Animatrice', op: 'update', changes: [{ field: 'employerName', before: null, after: 'La Boucle' }] },
      { visible: true, changes: [{ field: 'placeLabel', before: null, after: 'Nantes' }] },
    ]);
    expect(bruno.core.context.desk().store.get('offer', id)).toEqual(before);
    await goOnline(bruno);
    expect(await bruno.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 2, refused: 0 }]);
    expect(await readFields(eye, id)).toMatchObject({ employerName: 'La Boucle', placeLabel: 'Nantes' });
    const { changedBy, ver } = eye.core.context.desk().store.get('offer', id)!;
    expect(changedBy).toBe('Awa');
    await goOnline(awa);
    expect(await awa.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0, failure: null });
    await eye.client.sync.now();
    expect(eye.core.context.desk().store.get('offer', id)).toMatchObject({ ver });
  });

  it('leaves no word of it where it was carried, nor what its record is called', async () => {
    const id = await submit('Quetsche');
    const [a, b] = [await start('Aya'), await startReadyDesk('Bob', await site.addUser('Bob', ['correspondent'], ['FR-35']))];
    await goOffline(a);
    await goOffline(b);
    await edit(a, id, { employerName: 'Mirabelle' });
    await unpack(b, await pack(a, waiting));
    const keeps = (word: string) => b.core.context.desk().store.db.prepare<[], object>('select * from carried').all().some((row) => JSON.stringify(row).includes(word));
    expect(keeps('Quetsche')).toBe(false);
    await goOnline(b);
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 1 }]);
    expect(['Quetsche', 'Mirabelle'].map(keeps)).toEqual([false, false]);
  });

  it('changes nothing if the network was quicker, or if it comes twice', async () => {
    const id = await submit('Vite');
    const [a, b] = [await start('Ana'), await start('Ben')];
    await goOffline(a);
    await edit(a, id, { employerName: 'Un' });
    const bytes = await pack(a, waiting);
    await goOnline(a);
    const { ver } = a.core.context.desk().store.get('offer', id)!;
    expect(await unpack(b, bytes)).toMatchObject({ taken: 1, known: 0 });
    expect(await unpack(b, bytes)).toMatchObject({ taken: 0, known: 1 });
    await b.client.sync.now();
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 1 }]);
    expect(await unpack(b, bytes)).toMatchObject({ taken: 0, known: 1 });
    await b.client.sync.now();
    expect(b.core.context.desk().store.get('offer', id)).toMatchObject({ ver });
  });

  it('in any order, through one carrier or two, ends the same', { timeout: 300_000 }, async () => {
    const carriers = [await start('Porteuse 1'), await start('Porteuse 2')];
    const author = await start('Autrice');
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 3 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (order, by) => {
        const id = await submit(`Ordre ${++run}`);
        await author.client.sync.now();
        await goOffline(author);
        const packs: Buffer[] = [];
        for (const name of ['A', 'B', 'C']) {
          await edit(author, id, { employerName: name });
          packs.push(await pack(author, waiting));
        }
        for (const [turn, index] of order.entries()) {
          const carrier = carriers[by[turn] ? 1 : 0]!;
          await unpack(carrier, packs[index]!);
          await carrier.client.sync.now();
        }
        // The last pack holds all three, as nothing was acknowledged meanwhile.
        const carrier = carriers[0]!;
        await unpack(carrier, packs[2]!);
        expect(await readFields(carrier, id)).toMatchObject({ employerName: 'C' });
        await goOnline(author);
        expect(await author.client.sync.status()).toMatchObject({ waiting: 0, toReview: 0, conflicts: 0 });
      }),
      { numRuns: 6 },
    );
  });

  it('says beforehand how many lines it will hold: what was numbered under a former name of the device goes by the network alone', async () => {
    const id = await submit('Renommée');
    const a = await start('Aude');
    await goOffline(a);
    await edit(a, id, { employerName: 'Numérotée' });
    await pack(a, waiting);
    // As a desk is that was restored from a backup.
    a.core.context.desk().store.db.prepare('update outbox set device = ? where n is not null').run('0198c0de-0000-7000-8000-00000000000a');
    await edit(a, id, { placeLabel: 'Nantes' });
    expect(await a.client.valise.preview(waiting)).toMatchObject({ total: 1, held: 0 });
    const b = await start('Benoît');
    expect(await unpack(b, await pack(a, waiting))).toMatchObject({ taken: 1 });
    await goOnline(a);
    expect(await readFields(b, id)).toMatchObject({ employerName: 'Numérotée', placeLabel: 'Nantes' });
  });

  it('waits for an earlier valise that has not come, and goes on once it has', async () => {
    const id = await submit('Trou');
    const [a, b, c] = [await start('Tia'), await start('Ugo'), await start('Val')];
    await goOffline(a);
    await edit(a, id, { employerName: 'Premier' });
    const first = await pack(a, waiting);
    await edit(a, id, { employerName: 'Second' });
    const second = await pack(a, waiting);
    // As if the second held its own line alone.
    await goOffline(b);
    await unpack(b, second);
    b.core.context.desk().store.db.prepare('delete from carried where n = 1').run();
    await goOnline(b);
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 1, taken: 0 }]);
    expect((await readFields(c, id))['employerName']).toBe(null);
    await unpack(c, first);
    await c.client.sync.now();
    await b.client.sync.now();
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 1 }]);
    expect(await readFields(c, id)).toMatchObject({ employerName: 'Second' });
  });

  it('keeps decisions that are held at home, unless they are asked for', async () => {
    const id = await submit('Retenue');
    const a = await start('Wim');
    await a.client.app.saveSettings({ decisionDelayMinutes: 10 });
    await goOffline(a);
    await a.client.offers.decide({ id, kind: 'accept', letter: null });
    expect(await a.client.valise.preview(waiting)).toMatchObject({ total: 0, held: 1 });
    await expect(pack(a, waiting)).rejects.toMatchObject({ code: 'nothing' });
    expect(await a.client.valise.preview({ content: 'waiting', withHeld: true })).toMatchObject({ total: 1, held: 0, counts: { offer: 1 } });
    const b = await start('Xia');
    await unpack(b, await pack(a, { content: 'waiting', withHeld: true }));
    await b.client.sync.now();
    expect((await site.publicOffers()).some((offer) => offer.id === id)).toBe(true);
  });

  it('leaves out what was numbered under a name that the desk had before: its number says something else under the new one', async () => {
    const id = await submit('Renommée');
    const a = await start('Ode');
    await goOffline(a);
    await edit(a, id, { employerName: 'Avant' });
    await pack(a, waiting);
    a.core.context.desk().store.db.prepare(`update outbox set device = '0198c0de-0000-7000-8000-00000000000a'`).run();
    await edit(a, id, { placeLabel: 'Après' });
    const b = await start('Pia');
    expect(await unpack(b, await pack(a, waiting))).toMatchObject({ taken: 1 });
    expect(await b.client.valise.carriedChanges({ device: a.core.context.desk().sync.memory.deviceId() })).toMatchObject([{ changes: [{ field: 'placeLabel' }] }]);
  });

  it('is not taken by its own maker, nor on another site', async () => {
    const id = await submit('À soi');
    const a = await start('Yan');
    await goOffline(a);
    await edit(a, id, { employerName: 'x' });
    const bytes = await pack(a, waiting);
    await expect(unpack(a, bytes)).rejects.toMatchObject({ code: 'own' });
    const b = await start('Zoé');
    await moveToOtherSite(b);
    await expect(unpack(b, bytes)).rejects.toMatchObject({ code: 'other_site' });
  });
});

describe('whose rights, and whose word', () => {
  it('are the author’s, not the carrier’s', async () => {
    const id = await submit('Droits');
    const author = await start('Perd');
    const carrier = await startReadyDesk('Administre', await site.addUser('Administre', ['admin']));
    await goOffline(author);
    await goOffline(carrier);
    await edit(author, id, { employerName: 'Refusé' });
    await unpack(carrier, await pack(author, waiting));
    const user = (await site.listUsers()).find(({ name }) => name === 'Perd');
    await site.grantUser(user!.id, ['treasurer']);
    await goOnline(carrier);
    expect(await carrier.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 0, refused: 1 }]);
    expect((await readFields(carrier, id))['employerName']).toBe(null);
  });

  it('of a revoked author are set aside for an administrator, and applied to nothing', async () => {
    const id = await submit('Volé');
    const [thief, carrier] = [await start('Disparue'), await start('Secourt')];
    await goOffline(thief);
    await goOffline(carrier);
    await edit(thief, id, { employerName: 'Non' });
    await unpack(carrier, await pack(thief, waiting));
    await site.revokeUser('Disparue');
    await goOnline(carrier);
    expect(await carrier.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 0, aside: 1 }]);
    expect((await readFields(carrier, id))['employerName']).toBe(null);
  });

  it('cannot be forged by who carries them: a changed, invented or renamed line has no effect', async () => {
    const id = await submit('Faux');
    const [a, b] = [await start('Vraie'), await start('Faussaire')];
    await goOffline(a);
    await goOffline(b);
    await edit(a, id, { employerName: 'Vrai' });
    await unpack(b, await pack(a, waiting));
    const { db } = b.core.context.desk().store;
    const { frozen } = db.prepare<[], { frozen: string }>('select frozen from carried').get()!;
    const lie = frozen.replace('Vrai', 'Faux');
    const sha = createHash('sha256').update(lie).digest('hex');
    db.prepare('update carried set frozen = ?, sha = ?').run(lie, sha);
    // Another number, another device, the same words.
    db.prepare('insert into carried select device, 2, ?, author, by, ?, mac, received_at, null, null, null from carried where n = 1').run(createHash('sha256').update(frozen).digest('hex'), frozen);
    const stolen = b.core.context.desk().sync.memory.deviceId();
    db.prepare('insert into carried select ?, 1, ?, author, by, ?, mac, received_at, null, null, null from carried where n = 1').run(stolen, createHash('sha256').update(frozen).digest('hex'), frozen);
    db.prepare(`insert into carried select '0198c0de-0000-7000-8000-000000000009', 1, sha, replace(author, substr(author, 1, 4), '0000'), by, frozen, mac, received_at, null, null, null from carried where n = 2`).run();
    await goOnline(b);
    const sums = await b.client.valise.carried();
    expect(sums.map(({ waiting: left, taken, refused }) => [left, taken, refused])).toEqual(expect.arrayContaining([[0, 0, 2], [0, 0, 1], [1, 0, 0]]) as unknown);
    expect(sums.every(({ taken }) => taken === 0)).toBe(true);
    expect((await readFields(b, id))['employerName']).toBe(null);
    await goOnline(a);
    expect(await readFields(b, id)).toMatchObject({ employerName: 'Vrai' });
  });

  it('never keeps its carrier from their own exchange, whatever it holds: what the site breaks over waits', async () => {
    const id = await submit('Débordée');
    const [a, b] = [await start('Amel'), await start('Basile')];
    await goOffline(a);
    await goOffline(b);
    await edit(a, id, { employerName: 'D’Amel' });
    await edit(b, id, { description: 'De Basile' });
    await unpack(b, await pack(a, waiting));
    // As an earlier version let in.
    b.core.context.desk().store.db.prepare('insert into carried select device, 1099511627776, sha, author, by, frozen, mac, received_at, null, null, null from carried').run();
    await goOnline(b);
    expect(await b.client.sync.status()).toMatchObject({ failure: null, waiting: 0 });
    expect(await readFields(b, id)).toMatchObject({ description: 'De Basile', employerName: 'D’Amel' });
    expect(await b.client.valise.carried()).toMatchObject([{ waiting: 1, unknown: 0, taken: 1 }]);
  });
});
