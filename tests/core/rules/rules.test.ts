import { describe, expect, it } from 'vitest';
import type { ChangeEffect } from '../../../src-main/domain/findings/judge-change.ts';
import { usualTuning } from '../../../src-main/domain/findings/rule-tuning.ts';
import { type DeskClient, startReadyDesk } from '../../support/make-desk.ts';

const young = 'Vous accueillez les habitants du quartier. Profil : moins de 30 ans.';
const plain = 'Vous accueillez les habitants du quartier avec une équipe de six personnes.';
const off = { ...usualTuning, isOn: false };
const info = { ...usualTuning, level: 'info' as const };

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const add = async (description: string) => (await client.offers.create({ title: 'Animateur nature', description, employerName: 'Les Herbes folles' })).id;
  const find = async (id: string, rule: string) => (await client.offers.get({ id })).findings.find((finding) => finding.id === rule);
  return { client, store: core.context.desk().store, add, find };
}

const rehearse = async (client: DeskClient, rule: 'age.max' | 'qualite', tuning: typeof off | typeof info) => {
  await client.rules.rehearse({ rule, tuning });
  await expect.poll(async () => (await client.rules.rehearsal({ rule }))?.state).toBe('done');
  return (await client.rules.rehearsal({ rule }))!;
};
const titles = async (client: DeskClient, id: string, effect: ChangeEffect) => (await client.rules.offers({ id, effect, after: null })).map((offer) => offer.id);

describe('a rule that the team tunes', () => {
  it('is not switched on before it was rehearsed to its end, and exactly as it is', async () => {
    const { client } = await start();
    await expect(client.rules.tune({ rule: 'age.max', tuning: off })).rejects.toMatchObject({ code: 'NOT_REHEARSED' });
    await rehearse(client, 'age.max', info);
    await expect(client.rules.tune({ rule: 'age.max', tuning: off })).rejects.toMatchObject({ code: 'NOT_REHEARSED' });
    expect((await client.rules.tune({ rule: 'age.max', tuning: info })).batch).not.toBeNull();
  });
  it('gives its level to what it finds, is silent once off, and as before once undone', async () => {
    const { client, add, find } = await start();
    const id = await add(young);
    await rehearse(client, 'age.max', info);
    await client.rules.tune({ rule: 'age.max', tuning: info });
    expect(await find(id, 'age.max')).toMatchObject({ level: 'info', own: null });
    await rehearse(client, 'age.max', off);
    const { batch } = await client.rules.tune({ rule: 'age.max', tuning: off });
    expect(await find(id, 'age.max')).toBeUndefined();
    await client.offers.undo({ batch });
    expect(await find(id, 'age.max')).toMatchObject({ level: 'info' });
  });
  it('speaks in the words of the team without a rehearsal, since it finds the same', async () => {
    const { client, add, find } = await start();
    const id = await add(young);
    await client.rules.tune({ rule: 'age.max', tuning: { ...usualTuning, letter: 'Retirez « {mots} ».' } });
    expect(await find(id, 'age.max')).toMatchObject({ level: 'bloquant', own: { why: null, letter: 'Retirez « {mots} ».' } });
  });
  it('says who changed what of it, the first change too, field by field', async () => {
    const { client } = await start();
    await client.rules.tune({ rule: 'age.max', tuning: { ...usualTuning, why: 'Nos statuts le disent.' } });
    expect(await client.rules.history({ rule: 'age.max' })).toMatchObject([{ field: 'why', before: null, after: 'Nos statuts le disent.', by: 'Nadia' }]);
    expect((await client.rules.list()).rules.find(({ rule }) => rule === 'age.max')).toMatchObject({ changed: { by: 'Nadia' }, tuning: { why: 'Nos statuts le disent.' } });
  });
  it('told twice is told once', async () => {
    const { client } = await start();
    expect(await client.rules.tune({ rule: 'age.max', tuning: usualTuning })).toEqual({ batch: null });
  });
  it('of a later version of Bureau, or that does not read, is left alone and stops nothing', async () => {
    const { store, add, find } = await start();
    const id = await add(young);
    for (const fields of [{ name: 'regle.de.demain', ...off }, { name: 'age.max', isOn: 'non' }])
      store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'rule', id: crypto.randomUUID(), fields }] });
    expect(await find(id, 'age.max')).toMatchObject({ level: 'bloquant' });
  });
});

describe('a rehearsal', () => {
  it('counts decided offers by their fate, and shows those on which the change goes against the decision', async () => {
    const { client, add } = await start();
    const [accepted, other, refused, elsewhere] = [await add(young), await add(plain), await add(young), await add(young)];
    await add(young);
    for (const id of [accepted, other]) await client.offers.decide({ kind: 'accept', id, letter: null });
    await client.offers.decide({ kind: 'refuse', id: refused, reason: 'discrimination', articles: 'none', letter: null });
    await client.offers.decide({ kind: 'refuse', id: elsewhere, reason: 'not_ess', articles: 'none', letter: null });
    const report = await rehearse(client, 'age.max', off);
    expect(report).toMatchObject({
      done: 5, total: 5,
      kinds: { accepted: { decided: 2, blockedBefore: 1, blockedAfter: 0 }, refused: { decided: 1, blockedBefore: 1, blockedAfter: 0 }, corrections: { decided: 0 } },
      effects: { acceptedCleared: 1, refusedMissed: 1, acceptedBlocked: 0 },
    });
    expect(await titles(client, report.id, 'acceptedCleared')).toEqual([accepted]);
    expect(await titles(client, report.id, 'refusedMissed')).toEqual([refused]);
  });
  it('shows accepted offers that would get a `bloquant`', async () => {
    const { client, add } = await start();
    const short = await add(plain);
    await client.offers.decide({ kind: 'accept', id: short, letter: null });
    const report = await rehearse(client, 'qualite', { ...usualTuning, level: 'bloquant' } as never);
    expect(report.effects.acceptedBlocked).toBe(1);
    expect(await titles(client, report.id, 'acceptedBlocked')).toEqual([short]);
  });
  it('counts a request for corrections on the very field as a decision for the rule', async () => {
    const { client, add } = await start();
    const id = await add(young);
    await client.offers.decide({ kind: 'askCorrections', id, corrections: [{ field: 'description', comment: 'Âge' }], letter: null });
    expect((await rehearse(client, 'age.max', off)).effects.correctionsMissed).toBe(1);
  });
  it('leaves out what somebody set aside, and what was decided more than a year ago', async () => {
    const { client, store, add, find } = await start();
    const [aside, old] = [await add(young), await add(young)];
    await client.offers.setAside({ id: aside, key: (await find(aside, 'age.max'))!.key, aside: true });
    for (const id of [aside, old]) await client.offers.decide({ kind: 'accept', id, letter: null });
    store.db.prepare(`update record set fields = json_set(fields, '$.decision.at', '2019-03-02T08:00:00.000Z') where id = ?`).run(old);
    expect(await rehearse(client, 'age.max', off)).toMatchObject({ kinds: { accepted: { decided: 1, blockedBefore: 0 } }, effects: { acceptedCleared: 0 } });
  });
  it('stopped half-way says how far it came, and switches nothing on', async () => {
    const { client, add } = await start();
    await add(young);
    const { id } = await client.rules.rehearse({ rule: 'age.max', tuning: off });
    expect((await client.rules.stop({ id })).state).toBe('cancelled');
    await expect(client.rules.tune({ rule: 'age.max', tuning: off })).rejects.toMatchObject({ code: 'NOT_REHEARSED' });
  });
  it('begun after another takes its place', async () => {
    const { client } = await start();
    const { id } = await client.rules.rehearse({ rule: 'age.max', tuning: off });
    await rehearse(client, 'qualite', off);
    expect(await client.rules.rehearsal({ rule: 'age.max' })).toBeNull();
    await expect(client.rules.stop({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
