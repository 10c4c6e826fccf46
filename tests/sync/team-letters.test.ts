import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { TestDesk as OtherDesk } from '../site/test-desk.ts';
import { createClosed } from '../site/test-outcomes.ts';
import { joinDesk } from '../support/join-desk.ts';
import { type MailServer, makeSmtpSettings } from '../support/mail-server.ts';
import type { TestDesk } from '../support/make-desk.ts';
import type { TestSite } from '../support/site-server.ts';
import { startSiteAndMail } from '../support/start-site-and-mail.ts';
import { workApart } from '../support/work-apart.ts';

let site: TestSite;
let server: MailServer;
beforeAll(async () => {
  const both = await startSiteAndMail();
  ({ site, server } = both);
  return both.close;
});
beforeEach(() => {
  server.taken.length = 0;
});

const exchange = async (...desks: TestDesk[]) => {
  for (const { client, core } of desks) {
    await client.sync.now();
    await core.context.desk().mail.now();
  }
};
/** What came, without what a mail is wrapped in. */
const decode = (source: string): string => source.replace(/=\r?\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
const name = { kind: 'refuse.expired', language: 'en' } as const;

it('what one writes, all desks have; undone, they have the words of Bureau again', async () => {
  const [ana, awa] = [await joinDesk(site, 'Ana 1', ['admin']), await joinDesk(site, 'Awa 1')];
  const { batch } = await ana.client.letters.writeTemplate({ ...name, words: 'Dear {contact}, too late. {articles}' });
  await exchange(ana, awa);
  expect(await awa.client.letters.templates()).toEqual({ templates: [{ ...name, words: 'Dear {contact}, too late. {articles}', by: 'Ana 1', at: expect.any(String) }], mayWrite: false });
  await ana.client.offers.undo({ batch });
  await exchange(ana, awa);
  expect((await awa.client.letters.templates()).templates).toEqual([]);
});

it('who may not write the editorial line may not write them: neither here nor at the site', async () => {
  const awa = await joinDesk(site, 'Awa 2');
  await expect(awa.client.letters.writeTemplate({ ...name, words: 'Dear {contact}' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  await expect(awa.client.line.write({ number: 1, title: 'T', text: 'T', isInForce: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

it('two who write one letter apart meet in a conflict, and the first stands', async () => {
  const [ana, bea] = [await joinDesk(site, 'Ana 3', ['admin']), await joinDesk(site, 'Béa 3', ['admin'])];
  const kind = { kind: 'refuse.duplicate', language: 'fr' } as const;
  await workApart(
    [ana, () => ana.client.letters.writeTemplate({ ...kind, words: 'D’Ana. {articles}' })],
    [bea, () => bea.client.letters.writeTemplate({ ...kind, words: 'De Béa. {articles}' })],
  );
  for (const { client } of [ana, bea]) expect((await client.letters.templates()).templates.find((one) => one.kind === kind.kind)?.words).toBe('D’Ana. {articles}');
  expect((await bea.client.sync.status()).conflicts).toBe(1);
});

it('a letter in English leaves with an English subject; a colleague is then proposed English for that address', async () => {
  const [id, next] = [await site.submitOffer({ title: 'Officer', description: 'Une mission utile.', contactEmail: 'kate@example.org' }), await site.submitOffer({ title: 'Driver', description: 'Une autre mission.', contactEmail: 'kate@example.org' })];
  const [awa, lea] = [await joinDesk(site, 'Awa 4'), await joinDesk(site, 'Léa 4')];
  await awa.client.app.saveSettings({ decisionDelayMinutes: 0 });
  await awa.client.letters.saveSettings(makeSmtpSettings(server));
  await awa.client.offers.decide({ kind: 'refuse', id, reason: 'expired', articles: 'none', letter: 'Dear Kate, too late.', language: 'en' });
  await exchange(awa, lea);
  expect(server.taken).toMatchObject([{ to: ['kate@example.org'] }]);
  expect(decode(server.taken[0]?.source ?? '')).toMatch(/Subject:.*Your_offer[^]*Dear Kate, too late\./);
  expect((await lea.client.offers.get({ id: next })).letterLanguage).toEqual({ language: 'en', why: 'contact' });
});

it('a reminder leaves as any letter, with a link at which the recruiter answers; the one of before opens nothing', async () => {
  const id = await site.submitOffer({ title: 'Comptable', description: 'Une mission utile.', contactName: 'Inès', contactEmail: 'ines@example.org' });
  const desk = await joinDesk(site, 'Awa 5');
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  await desk.client.letters.saveSettings(makeSmtpSettings(server));
  await desk.client.offers.decide({ kind: 'askCorrections', id, corrections: [{ field: 'payMin', comment: 'Combien ?' }], letter: 'Bonjour {lien}' });
  await exchange(desk);
  const before = (await desk.client.offers.get({ id })).correctionAddress ?? '';
  const { store } = desk.core.context.desk();
  const { correctionLink } = store.get('offer', id)!.fields as OfferFields;
  store.commit({ kind: 'edit', label: 'x', by: 'Awa 5', changes: [{ op: 'update', entity: 'offer', id, set: { correctionLink: { ...correctionLink!, remindedAt: new Date().toISOString() } } }] });
  await exchange(desk);
  const run = await desk.client.bulk.begin({ query: { text: 'suivi:relancer' }, act: 'remind' });
  await expect.poll(async () => (await desk.client.bulk.report({ id: run.id })).state).toBe('ready');
  await desk.client.bulk.apply({ id: run.id, name: 'Relance', decision: { kind: 'remind', template: 'Bonjour {contact} :\n{corrections}\n{lien}', nameless: '', fields: { payMin: 'Rémunération' }, line: '{field} : {comment}' } });
  await expect.poll(async () => (await desk.client.bulk.report({ id: run.id })).state).toBe('applied');
  await exchange(desk);
  expect(server.taken).toHaveLength(2);
  const text = decode(server.taken[1]?.source ?? '');
  const address = (await desk.client.offers.get({ id })).correctionAddress ?? '';
  expect(text).toContain('Bonjour Inès :');
  expect(text).toContain('Rémunération : Combien ?');
  expect(text).toContain(address);
  expect([(await fetch(before)).status, (await fetch(address)).status]).toEqual([404, 200]);
});

it('what a desk writes by itself is in the words of the team as they stand, in the language of each recruiter', async () => {
  const other = new OtherDesk(await site.addUser('Ana 6', ['admin']));
  await other.begin();
  await createClosed(other, { title: 'Valoriste', contactEmail: 'zoe@example.org' });
  await createClosed(other, { title: 'Ranger', contactEmail: 'john@example.org', letterLanguage: 'en' });
  const desk = await joinDesk(site, 'Ana 7', ['admin']);
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  await desk.client.letters.saveSettings(makeSmtpSettings(server));
  await desk.client.outcomes.saveAuto({ letters: { outcome: 'Bonjour, {lien}', end: 'Bientôt, {lien}', nameless: '', english: { outcome: 'Hello, {link}', end: 'Soon, {link}', nameless: '' } } });
  await desk.client.letters.writeTemplate({ kind: 'outcome', language: 'fr', words: 'Chère équipe, {lien}' });
  for (let times = 0; times < 3; times++) {
    await exchange(desk);
    await desk.core.context.desk().followUp.settled();
  }
  const written = Object.fromEntries(server.taken.map(({ to, source }) => [to[0], decode(source)]));
  expect(written['zoe@example.org']).toMatch(/Chère équipe, http\S+\/outcomes\/[\w-]{43}\s/);
  expect(written['john@example.org']).toMatch(/Hello, http\S+\/outcomes\/[\w-]{43}\?lang=en\s/);
});
