import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startReadyDesk } from '../support/make-desk.ts';
import { type MailServer, makeSmtpSettings, smtpError, startPlainMailServer } from '../support/mail-server.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let server: MailServer;
let site: TestSite;
let silent: TestSite;
let sayAddress: () => Error | null = () => null;
beforeAll(async () => {
  server = await startPlainMailServer({ refuseAddress: () => sayAddress() });
  site = await startSite({
    env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(server.port), SMTP_SECURITY: 'none', SMTP_USER: 'site', SMTP_PASSWORD: 'un-mot-de-passe', MAIL_FROM: 'offres@example.org', MAIL_EVERY_SECONDS: '0.1' },
  });
  silent = await startSite();
});
afterAll(async () => {
  await site.remove();
  await silent.remove();
  await server.stop();
});
beforeEach(() => {
  sayAddress = () => null;
});
afterEach(() => {
  server.taken.length = 0;
});

let joined = 0;
/** A desk that sends its letters through the site, with an offer that it accepts. */
async function accept(at = site) {
  let late = 0;
  const desk = await startReadyDesk(`Awa ${++joined}`, await at.addUser(`Awa ${joined}`, ['moderator']), { now: () => new Date(Date.now() + late) });
  const { client } = desk;
  await client.sync.now();
  await client.letters.saveSettings({ ...makeSmtpSettings(server), way: 'site', host: '', senderAddress: '', password: null });
  await client.app.saveSettings({ decisionDelayMinutes: 0 });
  const { id } = await client.offers.create({ title: 'Valoriste', description: 'Tri', contactEmail: 'ines@example.org' });
  await client.offers.decide({ id, kind: 'accept', letter: 'Bonjour, {lien}' });
  await client.sync.now();
  const { mail } = desk.core.context.desk();
  /** A minute later: the desk asks the site again. */
  const ask = async () => {
    late += 61_000;
    await mail.now();
  };
  const read = async () => (await client.letters.ofOffer({ id }))[0];
  return { ...desk, id, mail, ask, read };
}

it('a letter leaves through the site once its decision has left, with its link, and the desk hears that it left', async () => {
  const { client, id, mail, ask, read } = await accept();
  await mail.now();
  await expect.poll(() => server.taken.length).toBe(1);
  const address = (await client.offers.get({ id })).publicationAddress ?? '';
  expect(server.taken[0]).toMatchObject({ to: ['ines@example.org'], user: 'site' });
  // Quoted-printable breaks long lines.
  expect(server.taken[0]?.source.replaceAll('=\r\n', '')).toContain(address);
  await expect.poll(async () => { await ask(); return (await read())?.state; }).toBe('sent');
  await ask();
  expect(server.taken).toHaveLength(1);
});

it('what the mail server of the site refuses is told on the desk in its own words, and sent once more when a person asks', async () => {
  sayAddress = () => smtpError(550, '5.1.1 No such user');
  const { client, ask, read, mail } = await accept();
  await mail.now();
  await expect.poll(async () => { await ask(); return await read(); }).toMatchObject({ state: 'refused', code: 'address', reply: '550 5.1.1 No such user' });
  sayAddress = () => null;
  await client.letters.act({ id: (await read())?.id ?? '', act: 'send' });
  await mail.now();
  await expect.poll(async () => { await ask(); return (await read())?.state; }).toBe('sent');
  expect(server.taken).toHaveLength(1);
});

it('a decision that is undone before it leaves takes its letter along', async () => {
  const { client, id, mail } = await accept();
  await mail.now();
  await expect.poll(() => server.taken.length).toBe(1);
  await client.app.saveSettings({ decisionDelayMinutes: 10 });
  const { id: other } = await client.offers.create({ title: 'Animatrice', description: 'Sorties', contactEmail: 'paul@example.org' });
  await client.offers.decide({ id: other, kind: 'refuse', reason: 'expired', articles: 'none', letter: 'Trop tard' });
  await client.offers.undo({ batch: null });
  await client.sync.now();
  await mail.now();
  expect(await client.letters.ofOffer({ id: other })).toMatchObject([{ state: 'undone' }]);
  expect([server.taken.length, id === other]).toEqual([1, false]);
});

it('a site that sends no mail is said so, and nothing is lost', async () => {
  const { client, mail, read } = await accept(silent);
  await mail.now();
  expect(await client.letters.status()).toMatchObject({ way: 'site', waiting: 1, failure: { code: 'no_site_mail', nextAt: null } });
  expect(await read()).toMatchObject({ state: 'waiting' });
});
