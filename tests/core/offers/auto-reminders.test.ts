import { describe, expect, it } from 'vitest';
import { writeAutoReminders } from '../../../src-main/core/offers/auto-reminders.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeSmtpSettings } from '../../support/mail-server.ts';
import { makeClock } from '../../support/make-store.ts';

const listing = { nameless: 'votre structure', fields: { payMin: 'Rémunération' }, line: '– {field} : {comment}' };
const letters = {
  template: 'Bonjour {contact}\n{corrections}\n{lien}', ...listing,
  english: { template: 'Dear {contact}\n{corrections}\n{link}', nameless: 'your organisation', fields: { payMin: 'Pay' }, line: '– {field}: {comment}' },
};
const dayMs = 86_400_000;

/** A desk that asked a recruiter for the pay of each of these offers on the first of the month; the site has said since that it is time to remind them. */
async function start(offers: { title: string; contactEmail?: string; language?: 'fr' | 'en' }[]) {
  const clock = makeClock('2026-11-01T09:00:00.000Z');
  const { client, core } = await startReadyDesk('Nadia', null, { now: clock.now });
  await client.app.saveSettings({ decisionDelayMinutes: 0 });
  await client.letters.saveSettings(makeSmtpSettings({ port: 2525 }));
  await client.offers.saveAutoReminders({ letters });
  const { store } = core.context.desk();
  store.saveSetting('sync.connection', { url: 'https://site.example/api/', token: 't' });
  const ids: string[] = [];
  for (const [at, { title, contactEmail = `c${at}@example.org`, language = 'fr' as const }] of offers.entries()) {
    const { id } = await client.offers.create({ title, description: 'Vous accueillez le public.', contactName: 'Inès', contactEmail });
    await client.offers.decide({ kind: 'askCorrections', id, corrections: [{ field: 'payMin', comment: 'Combien ?' }], letter: 'Bonjour {lien}', language });
    ids.push(id);
  }
  const read = (at = 0) => store.get('offer', ids[at]!)!.fields as OfferFields;
  const edit = (at: number, set: Partial<OfferFields>) => store.commit({ kind: 'edit', label: 'x', by: 'site', changes: [{ op: 'update', entity: 'offer', id: ids[at]!, set }] });
  const markAll = () => ids.forEach((_, at) => edit(at, { correctionLink: { ...read(at).correctionLink!, remindedAt: clock.now().toISOString() } }));
  const round = async () => (await writeAutoReminders(store, { by: 'Nadia', now: clock.now(), delayMs: 0 })) !== null;
  clock.advance(8 * dayMs);
  markAll();
  return { client, core, clock, ids, store, read, edit, markAll, round };
}

describe('reminders that a desk writes by itself', () => {
  it('ask once more what was asked, by a letter with a new link', async () => {
    const { client, ids, read, round } = await start([{ title: 'Comptable' }]);
    const before = read();
    expect(await round()).toBe(true);
    const { decision, correctionLink, state } = read();
    expect([state, decision]).toMatchObject(['corrections', { kind: 'askCorrections', by: 'Nadia', corrections: [{ field: 'payMin', comment: 'Combien ?' }], letter: 'Bonjour Inès\n– Rémunération : Combien ?\n{lien}' }]);
    expect(correctionLink?.hash).not.toBe(before.correctionLink?.hash);
    expect(await client.letters.ofOffer({ id: ids[0]! })).toEqual(expect.arrayContaining([expect.objectContaining({ to: 'c0@example.org', at: decision?.at })]));
    expect((await client.offers.toRemind()).count).toBe(0);
  });

  it('come once: the offer closes on the day that was planned', async () => {
    const { clock, read, round } = await start([{ title: 'Comptable' }]);
    const closeAt = read().correctionLink?.closeAt;
    await round();
    expect(read().correctionLink).toMatchObject({ closeAt, until: closeAt, remindAt: null, remindedAt: null });
    clock.advance(10 * dayMs);
    expect(await round()).toBe(false);
  });

  it('are none once the day of closing is past: the site closes it', async () => {
    const { clock, round } = await start([{ title: 'Comptable' }]);
    clock.advance(23 * dayMs);
    expect(await round()).toBe(false);
  });

  it('are in the language of the recruiter, in the words of the team where it has some', async () => {
    const { client, read, round } = await start([{ title: 'Officer', language: 'en' }, { title: 'Comptable' }]);
    await client.letters.writeTemplate({ kind: 'remind', language: 'fr', words: 'De l’équipe : {corrections} {lien}' });
    await round();
    expect([read(0), read(1)].map(({ decision }) => decision?.letter)).toEqual(['Dear Inès\n– Pay: Combien ?\n{link}', 'De l’équipe : – Rémunération : Combien ? {lien}']);
  });

  it('leave to another desk what that desk has asked', async () => {
    const { read, edit, round } = await start([{ title: 'Comptable' }]);
    edit(0, { correctionLink: { ...read().correctionLink!, hash: 'a'.repeat(64) } });
    expect(await round()).toBe(false);
  });

  it('write to one person once, and wait for the pause after anything else that was asked', async () => {
    const { client, clock, ids, read, round } = await start([{ title: 'Une', contactEmail: 'ines@example.org' }, { title: 'Deux', contactEmail: 'Ines@example.org' }]);
    await client.app.saveSettings({ askPauseDays: 3 });
    const askedAt = ids.map((_, at) => read(at).decision?.at);
    const countReminded = () => ids.filter((_, at) => read(at).decision?.at !== askedAt[at]).length;
    await round();
    expect(countReminded()).toBe(1);
    clock.advance(2 * dayMs);
    expect([await round(), countReminded()]).toEqual([false, 1]);
    clock.advance(dayMs);
    expect([await round(), countReminded()]).toEqual([true, 2]);
  });

  it('are none where the letter has no place for the link: that of before would die for nothing', async () => {
    const { client, round } = await start([{ title: 'Comptable' }]);
    await client.offers.saveAutoReminders({ letters: { ...letters, template: 'Sans lien' } });
    expect(await round()).toBe(false);
    await client.offers.saveAutoReminders({ letters: { ...letters, template: null } });
    expect(await round()).toBe(false);
  });

  it('are not what a person’s undo by reflex takes back', async () => {
    const { client, read, round } = await start([{ title: 'Comptable' }]);
    await client.offers.create({ title: 'De ma main', description: 'x' });
    await round();
    const { decision } = read();
    expect(await client.offers.undo({ batch: null })).toMatchObject({ label: 'De ma main' });
    expect(read().decision).toEqual(decision);
  });

  it('are none where it is off, without mail, or without an address', async () => {
    const { client, edit, round } = await start([{ title: 'Comptable' }]);
    await client.offers.saveAutoReminders({ letters: null });
    expect([await round(), await client.offers.autoReminders()]).toEqual([false, { isOn: false, hasMail: true }]);
    await client.offers.saveAutoReminders({ letters });
    await client.letters.saveSettings({ ...makeSmtpSettings({ port: 2525 }), way: 'off' });
    expect([await round(), await client.offers.autoReminders()]).toEqual([false, { isOn: true, hasMail: false }]);
    await client.letters.saveSettings(makeSmtpSettings({ port: 2525 }));
    edit(0, { contactEmail: null });
    expect(await round()).toBe(false);
  });
});
