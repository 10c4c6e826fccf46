import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src-main/domain/record/role.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { makeFolder } from '../support/make-store.ts';
import { useOwnSite } from '../support/own-site.ts';
import { backUpSite, restoreSite } from '../support/restore-site.ts';
import { pack, unpack, waiting } from '../support/valise-files.ts';

const own = useOwnSite();
const backUp = () => backUpSite(own.site, own.databaseUrl);
const restore = (copy: string, told = true) => restoreSite(own.site, own.databaseUrl, copy, told);

const submit = (title: string) => own.site.submitOffer({ title, description: 'Accueillir et orienter.' });
const calm = { waiting: 0, conflicts: 0, toReview: 0, failure: null };
const status = (desk: TestDesk) => desk.client.sync.status();
const edit = (desk: TestDesk, id: string, set: Record<string, string>) => desk.client.offers.edit({ id, set });
const fieldsOf = async (desk: TestDesk, id: string) => (await desk.client.offers.get({ id })).fields;
const addModerator = async (name: string) => startReadyDesk(name, await own.site.addUser(name, ['moderator']));
const journal = (desk: TestDesk) => desk.core.context.desk().store.db.prepare('select n from journal order by n').pluck().all();
/** The background has its own rhythm: these desks exchange when they are told to, and at no other time. */
async function syncAll(...desks: TestDesk[]) {
  for (const desk of desks) await desk.client.sync.now();
}

describe('a site restored from a backup', () => {
  it('gets back all that desks had sent since, each change once', async () => {
    const ids = [await submit('Une'), await submit('Deux'), await submit('Trois')] as const;
    const [awa, bruno] = [await addModerator('Awa'), await addModerator('Bruno')];
    await edit(awa, ids[0], { employerName: 'Avant la sauvegarde' });
    await syncAll(awa, bruno);
    const copy = await backUp();
    await edit(awa, ids[0], { placeLabel: 'Rezé' });
    await awa.client.offers.decide({ id: ids[1], kind: 'accept', letter: null });
    const made = await awa.client.offers.create({ title: 'Faite après', description: 'x' });
    await syncAll(awa, bruno);
    await edit(bruno, ids[2], { employerName: 'La Remise' });
    await edit(bruno, made.id, { employerName: 'De Bruno' });
    await syncAll(bruno, awa);
    await restore(copy);
    await syncAll(awa, bruno, awa);
    for (const desk of [awa, bruno]) {
      expect(await status(desk)).toMatchObject(calm);
      expect(await fieldsOf(desk, ids[0])).toMatchObject({ employerName: 'Avant la sauvegarde', placeLabel: 'Rezé' });
      expect(await fieldsOf(desk, ids[1])).toMatchObject({ state: 'published' });
      expect(await fieldsOf(desk, ids[2])).toMatchObject({ employerName: 'La Remise' });
      expect(await fieldsOf(desk, made.id)).toMatchObject({ title: 'Faite après', employerName: 'De Bruno' });
    }
    // One version for the offer as sent, one for each of its two changes: nothing was applied twice.
    expect((await awa.client.offers.get({ id: ids[0] })).ver).toBe(3);
    expect((await own.site.publicOffers()).map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('no longer knows whose lines a colleague carries: they are kept, hold nothing up, and pass once it knows', async () => {
    const [id, other] = [await submit('Une'), await submit('Deux')];
    let late = 0;
    const carrier = await startReadyDesk('Bruno', await own.site.addUser('Bruno', ['moderator']), { now: () => new Date(Date.now() + late) });
    const older = await backUp();
    const author = await addModerator('Awa');
    const device = author.core.context.desk().sync.memory.deviceId();
    const newer = await backUp();
    for (const desk of [author, carrier]) await desk.client.app.saveSettings({ offline: true });
    await edit(author, id, { employerName: 'La Boucle' });
    await unpack(carrier, await pack(author, waiting));
    await edit(carrier, other, { employerName: 'La Remise' });
    await restore(older);
    await carrier.client.app.saveSettings({ offline: false });
    await syncAll(carrier, carrier);
    expect(await status(carrier)).toMatchObject(calm);
    expect(await carrier.client.valise.carried()).toMatchObject([{ by: 'Awa', waiting: 1, unknown: 1, refused: 0 }]);
    expect(await carrier.client.valise.carriedChanges({ device })).toMatchObject([{ id, title: 'Une', changes: [{ after: 'La Boucle' }] }]);
    await restore(newer);
    late = 61 * 60_000;
    await syncAll(carrier, carrier);
    expect(await carrier.client.valise.carried()).toMatchObject([{ waiting: 0, unknown: 0, taken: 1 }]);
    expect(await fieldsOf(carrier, id)).toMatchObject({ employerName: 'La Boucle' });
  });

  it('takes from a carrier, once, a line that says less than when it first left, as its author lost sight of the record', async () => {
    const proxy = await startFaultProxy(own.site.url);
    try {
      const id = await own.site.submitOffer({ title: 'Une', description: 'Accueillir.', territory: 'FR-44' });
      const start = async (name: string, ...rights: [Role[], string[]?]) => startReadyDesk(name, proxy.reroute(await own.site.addUser(name, ...rights)));
      const author = await start('Awa', ['correspondent'], ['FR-44']);
      const [carrier, mover] = [await start('Bruno', ['moderator']), await start('Chloé', ['moderator'])];
      const copy = await backUp();
      await edit(author, id, { title: 'Une autre' });
      await syncAll(author, mover);
      await mover.client.offers.edit({ id, set: { territory: 'FR-35' } });
      await syncAll(mover, author);
      // Sent again, its move would take the conflict out of its author's sight.
      await mover.client.app.saveSettings({ offline: true });
      // What its author sends by itself, at any time, would leave nothing to carry. What is carried goes by another path.
      proxy.set({ kind: 'refusePath', path: '/v1/sync/push' });
      await restore(copy);
      await syncAll(author);
      expect(await status(author)).toMatchObject({ waiting: 1 });
      await unpack(carrier, await pack(author, waiting));
      // Whoever carries it cannot give it another sum either: the author's own sending would look like a copy's.
      const { db } = carrier.core.context.desk().store;
      const { frozen, sha } = db.prepare<[], { frozen: string; sha: string }>('select frozen, sha from carried').get()!;
      expect(createHash('sha256').update(frozen).digest('hex')).not.toBe(sha);
      db.prepare('update carried set sha = ?').run(createHash('sha256').update(frozen).digest('hex'));
      await syncAll(carrier);
      expect(await carrier.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 0, refused: 1 }]);
      await unpack(carrier, await pack(author, waiting));
      await syncAll(carrier);
      expect(await carrier.client.valise.carried()).toMatchObject([{ waiting: 0, taken: 1 }]);
      proxy.set({ kind: 'none' });
      await syncAll(author, carrier);
      for (const desk of [author, carrier]) expect(await status(desk), desk === author ? 'author' : 'carrier').toMatchObject({ ...calm, conflicts: 1 });
    } finally {
      await proxy.stop();
    }
  });

  it('twice in a row, from the same backup or an older one', async () => {
    const id = await submit('Une');
    const desk = await addModerator('Awa');
    const older = await backUp();
    await edit(desk, id, { employerName: 'Premier' });
    await syncAll(desk);
    const newer = await backUp();
    await edit(desk, id, { placeLabel: 'Rezé' });
    await syncAll(desk);
    for (const copy of [newer, newer, older]) {
      await restore(copy);
      await syncAll(desk);
      expect(await status(desk)).toMatchObject(calm);
      expect(await fieldsOf(desk, id)).toMatchObject({ employerName: 'Premier', placeLabel: 'Rezé' });
    }
  });

  it('between an answer that was lost and the next try', async () => {
    const proxy = await startFaultProxy(own.site.url);
    try {
      const ids = [await submit('Une'), await submit('Deux')] as const;
      const desk = await startReadyDesk('Awa', proxy.reroute(await own.site.addUser('Awa', ['moderator'])));
      const copy = await backUp();
      await edit(desk, ids[0], { employerName: 'Acquitté' });
      await syncAll(desk);
      proxy.set({ kind: 'loseAnswer' });
      await edit(desk, ids[1], { employerName: 'Réponse perdue' });
      await syncAll(desk);
      expect(await status(desk)).toMatchObject({ waiting: 1 });
      await restore(copy);
      proxy.set({ kind: 'none' });
      await syncAll(desk);
      expect(await status(desk)).toMatchObject(calm);
      expect(await fieldsOf(desk, ids[0])).toMatchObject({ employerName: 'Acquitté' });
      expect(await fieldsOf(desk, ids[1])).toMatchObject({ employerName: 'Réponse perdue' });
      expect(journal(desk)).toEqual([1, 2]);
    } finally {
      await proxy.stop();
    }
  });

  it('keeps what was written since, unsent, on top of what is sent again', async () => {
    const id = await submit('Une');
    const desk = await addModerator('Awa');
    const copy = await backUp();
    await edit(desk, id, { employerName: 'Envoyé' });
    await syncAll(desk);
    await desk.client.app.saveSettings({ offline: true });
    await edit(desk, id, { employerName: 'Écrit ensuite' });
    await restore(copy);
    await desk.client.app.saveSettings({ offline: false });
    await syncAll(desk);
    expect(await status(desk)).toMatchObject(calm);
    expect(await fieldsOf(desk, id)).toMatchObject({ employerName: 'Écrit ensuite' });
  });

  it('shows as a conflict what two people then wrote in one place', async () => {
    const id = await submit('Une');
    const [awa, bruno] = [await addModerator('Awa'), await addModerator('Bruno')];
    const copy = await backUp();
    await edit(awa, id, { employerName: 'Awa, après la sauvegarde' });
    await syncAll(awa);
    await bruno.client.app.saveSettings({ offline: true });
    await restore(copy);
    await edit(bruno, id, { employerName: 'Bruno, après le retour' });
    await bruno.client.app.saveSettings({ offline: false });
    await syncAll(bruno, awa);
    expect(await fieldsOf(awa, id)).toMatchObject({ employerName: 'Bruno, après le retour' });
    expect(await awa.client.sync.conflicts()).toMatchObject([{ recordId: id, mineBy: 'Awa', clashes: [{ mine: 'Awa, après la sauvegarde' }] }]);
  });

  it('answers again to a line that it had refused, and those after it are not held up', async () => {
    const id = await submit('Une');
    const desk = await addModerator('Farid');
    const user = (await own.site.listUsers()).find(({ name }) => name === 'Farid')!;
    const copy = await backUp();
    await desk.client.app.saveSettings({ offline: true });
    await edit(desk, id, { employerName: 'Mots de Farid' });
    await own.site.grantUser(user.id, ['treasurer']);
    await desk.client.app.saveSettings({ offline: false });
    await syncAll(desk);
    expect(await status(desk)).toMatchObject({ toReview: 1, waiting: 0 });
    // The backup is of a time when Farid was a moderator: what was refused may now pass.
    await restore(copy);
    await syncAll(desk);
    expect(await status(desk)).toMatchObject(calm);
    expect(await fieldsOf(desk, id)).toMatchObject({ employerName: 'Mots de Farid' });
    await edit(desk, id, { placeLabel: 'Rezé' });
    await syncAll(desk);
    expect(journal(desk)).toEqual([1, 2]);
  });

  it('that nobody said was restored is noticed by the desks that are ahead of it', async () => {
    const id = await submit('Une');
    const desk = await addModerator('Awa');
    const copy = await backUp();
    await edit(desk, id, { employerName: 'Après' });
    await syncAll(desk);
    await restore(copy, false);
    await syncAll(desk);
    expect(await status(desk)).toMatchObject(calm);
    expect(await fieldsOf(desk, id)).toMatchObject({ employerName: 'Après' });
    const other = await addModerator('Bruno');
    expect(await fieldsOf(other, id)).toMatchObject({ employerName: 'Après' });
  });

  it('to an older backup than the one it said to be verified, still gets what is left of the journal', async () => {
    const ids = [await submit('Une'), await submit('Deux')] as const;
    const desk = await addModerator('Awa');
    const copy = await backUp();
    await edit(desk, ids[0], { employerName: 'Dit couvert' });
    await syncAll(desk);
    const { db } = desk.core.context.desk().store;
    db.exec('delete from journal');
    await edit(desk, ids[1], { employerName: 'Gardé' });
    await syncAll(desk);
    expect(journal(desk)).toEqual([2]);
    await restore(copy);
    await syncAll(desk);
    expect(await status(desk)).toMatchObject(calm);
    expect((await fieldsOf(desk, ids[0])).employerName).not.toBe('Dit couvert');
    expect(await fieldsOf(desk, ids[1])).toMatchObject({ employerName: 'Gardé' });
    // The desk has the name of another device, whose lines follow each other from 1.
    expect(journal(desk)).toEqual([1]);
    await restore(copy);
    await syncAll(desk);
    expect(await fieldsOf(desk, ids[1])).toMatchObject({ employerName: 'Gardé' });
  });

  it('gets the lines of a copied profile once, under the name that they left with', async () => {
    const ids = [await submit('Une'), await submit('Deux')] as const;
    const first = await addModerator('Awa');
    const copy = await backUp();
    await edit(first, ids[0], { employerName: 'A' });
    await edit(first, ids[0], { employerName: 'B' });
    await syncAll(first);
    await first.close();
    const folder = makeFolder();
    cpSync(first.folder, folder, { recursive: true });
    const [a, b] = [await startDesk({ folder: first.folder }), await startDesk({ folder })];
    await edit(a, ids[1], { employerName: 'Du premier' });
    await syncAll(a);
    await edit(b, ids[1], { placeLabel: 'Du second' });
    await syncAll(b);
    await restore(copy);
    await syncAll(a);
    // Someone puts back the first value: a line that were applied again would silently take it away.
    await edit(a, ids[0], { employerName: 'A' });
    await syncAll(a, b, a);
    for (const desk of [a, b]) {
      expect(await status(desk)).toMatchObject(calm);
      expect(await fieldsOf(desk, ids[0])).toMatchObject({ employerName: 'A' });
      expect(await fieldsOf(desk, ids[1])).toMatchObject({ employerName: 'Du premier', placeLabel: 'Du second' });
    }
  });
});
