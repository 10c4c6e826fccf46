import { describe, expect, it } from 'vitest';
import type { FindingId } from '../../../src-main/domain/findings/finding.ts';
import { type RuleTuning, usualTuning } from '../../../src-main/domain/findings/rule-tuning.ts';
import { type DeskClient, startReadyDesk } from '../../support/make-desk.ts';

const short = 'Vous accueillez les habitants du quartier avec une équipe de six personnes.';
const shorter = { ...usualTuning, thresholds: { fewestCharacters: 40 } };
const twin = { description: Array.from({ length: 120 }, (_, place) => `mot${place * 7919}`).join(' '), employerName: 'Le Moulin', romeCode: 'M1203', inseeCode: '35238', placeLabel: 'Rennes' };

const rehearse = async (client: DeskClient, rule: FindingId, tuning: RuleTuning) => {
  await client.rules.rehearse({ rule, tuning });
  await expect.poll(async () => (await client.rules.rehearsal({ rule }))?.state).toBe('done');
  return (await client.rules.rehearsal({ rule }))!;
};
async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const find = async (id: string, rule: FindingId) => (await client.offers.get({ id })).findings.find((finding) => finding.id === rule);
  const accept = (id: string) => client.offers.decide({ kind: 'accept', id, letter: null });
  return { client, store: core.context.desk().store, find, accept };
}

describe('a threshold that the team sets', () => {
  it('is rehearsed before it is switched on, then decides, until it is undone', async () => {
    const { client, find, accept } = await start();
    const { id } = await client.offers.create({ title: 'Animateur nature', description: short });
    await accept(id);
    await expect(client.rules.tune({ rule: 'qualite', tuning: shorter })).rejects.toMatchObject({ code: 'NOT_REHEARSED' });
    const report = await rehearse(client, 'qualite', shorter);
    expect(report.effects.acceptedLowered).toBe(1);
    await expect(client.rules.tune({ rule: 'qualite', tuning: { ...shorter, thresholds: { fewestCharacters: 41 } } })).rejects.toMatchObject({ code: 'NOT_REHEARSED' });
    const { batch } = await client.rules.tune({ rule: 'qualite', tuning: shorter });
    expect(await find(id, 'qualite')).toBeUndefined();
    await client.offers.undo({ batch });
    expect(await find(id, 'qualite')).toBeDefined();
  });
  it('out of its bounds is refused, and neither rehearsed nor switched on', async () => {
    const { client } = await start();
    const wild = { ...usualTuning, thresholds: { fewestCharacters: 90_000 } };
    const refused = { code: 'INVALID_FIELDS', data: { fields: [{ field: 'thresholds.fewestCharacters', problem: 'out_of_bounds' }] } };
    await expect(client.rules.rehearse({ rule: 'qualite', tuning: wild })).rejects.toMatchObject(refused);
    await expect(client.rules.tune({ rule: 'qualite', tuning: wild })).rejects.toMatchObject(refused);
  });
  it('is told in the history of the rule', async () => {
    const { client } = await start();
    await rehearse(client, 'qualite', shorter);
    await client.rules.tune({ rule: 'qualite', tuning: shorter });
    expect(await client.rules.history({ rule: 'qualite' })).toMatchObject([{ field: 'thresholds', before: null, after: { fewestCharacters: 40 } }]);
  });
  it('is Bureau’s in a record of before, which has none', async () => {
    const { client, store } = await start();
    await client.rules.tune({ rule: 'qualite', tuning: { ...usualTuning, why: 'Nos mots.' } });
    store.db.prepare(`update record set fields = json_remove(fields, '$.thresholds', '$.amountCents') where entity = 'rule'`).run();
    expect((await client.rules.list()).rules.find(({ rule }) => rule === 'qualite')).toMatchObject({ tuning: { why: 'Nos mots.', thresholds: null } });
  });
});

describe('a rehearsal of duplicates', () => {
  it('finds the twins that came before an offer, as triage does', async () => {
    const { client, accept } = await start();
    const { id: first } = await client.offers.create({ title: 'Comptable', ...twin });
    const { id: second } = await client.offers.create({ title: 'Comptable', ...twin });
    for (const id of [first, second]) await accept(id);
    const report = await rehearse(client, 'doublon', { ...usualTuning, level: 'bloquant' });
    expect(report.kinds.accepted).toMatchObject({ decided: 2, blockedBefore: 0, blockedAfter: 1 });
    expect((await client.rules.offers({ id: report.id, effect: 'acceptedBlocked', after: null })).map(({ id }) => id)).toEqual([second]);
  });
  it('counts an offer refused as a duplicate that would be missed', async () => {
    const { client, accept } = await start();
    const { id: first } = await client.offers.create({ title: 'Comptable', ...twin });
    const { id: second } = await client.offers.create({ title: 'Comptable', ...twin });
    await accept(first);
    await client.offers.decide({ kind: 'refuse', id: second, reason: 'duplicate', articles: 'none', letter: null });
    await rehearse(client, 'doublon', { ...usualTuning, level: 'bloquant' });
    await client.rules.tune({ rule: 'doublon', tuning: { ...usualTuning, level: 'bloquant' } });
    expect((await rehearse(client, 'doublon', { ...usualTuning, isOn: false })).effects.refusedMissed).toBe(1);
  });
  it('tries another likeness and other days apart', async () => {
    const { client, accept } = await start();
    const words = twin.description.split(' ');
    await client.offers.create({ title: 'Comptable', ...twin });
    const { id } = await client.offers.create({ title: 'Comptable', ...twin, description: [...words.slice(0, 105), 'avec', 'une', 'tout', 'autre', 'fin', 'de', 'texte', 'que', 'personne', 'ne', 'connaît'].join(' ') });
    await accept(id);
    expect((await rehearse(client, 'doublon', { ...usualTuning, level: 'bloquant' })).kinds.accepted.blockedAfter).toBe(0);
    expect((await rehearse(client, 'doublon', { ...usualTuning, level: 'bloquant', thresholds: { leastAlikePercent: 70 } })).kinds.accepted.blockedAfter).toBe(1);
  });
});
