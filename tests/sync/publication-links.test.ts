import { beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import { type MailServer, makeSmtpSettings } from '../support/mail-server.ts';
import type { TestSite } from '../support/site-server.ts';
import { startSiteAndMail } from '../support/start-site-and-mail.ts';

let site: TestSite;
let server: MailServer;
beforeAll(async () => {
  const both = await startSiteAndMail();
  ({ site, server } = both);
  return both.close;
});

it('the letter of an acceptance bears a link, by which the recruiter prolongs and closes; every desk hears it from them, and takes it back', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa'), await joinDesk(site, 'Paul')];
  await awa.client.letters.saveSettings(makeSmtpSettings(server));
  await awa.client.app.saveSettings({ decisionDelayMinutes: 0, prolongDays: 20 });
  const { id } = await awa.client.offers.create({ title: 'Valoriste', description: 'Tri', contactEmail: 'ines@example.org' });
  await awa.client.offers.decide({ id, kind: 'accept', letter: 'Bonjour, {lien}' });
  await awa.client.sync.now();
  await awa.core.context.desk().mail.now();
  const address = (await awa.client.offers.get({ id })).publicationAddress ?? '';
  expect(server.taken).toMatchObject([{ to: ['ines@example.org'] }]);
  // Quoted-printable breaks long lines.
  expect(server.taken[0]?.source.replaceAll('=\r\n', '')).toContain(address);
  await paul.client.sync.now();
  expect((await paul.client.offers.get({ id })).publicationAddress).toBeNull();
  const say = (texts: Record<string, string>) => fetch(address, { method: 'POST', body: new URLSearchParams(texts) });
  expect((await say({ act: 'prolong' })).status).toBe(200);
  await paul.client.sync.now();
  expect(await paul.client.offers.get({ id })).toMatchObject({ recruiterAct: { kind: 'prolong' }, fields: { publicationDays: 80 } });
  expect((await paul.client.offers.history({ id })).find(({ field }) => field === 'publicationDays')).toMatchObject({ by: 'recruiter', before: 60, after: 80 });
  expect((await say({ act: 'close', motive: 'filledHere', channel: 'site' })).status).toBe(200);
  await paul.client.sync.now();
  const { recruiterAct } = await paul.client.offers.get({ id });
  expect(await paul.client.outcomes.of({ id })).toMatchObject({ step: 'answered', stands: { result: 'filledHere', channel: 'site' } });
  await paul.client.offers.takeBack({ id, done: recruiterAct?.id ?? '' });
  await paul.client.sync.now();
  await awa.client.sync.now();
  expect((await awa.client.offers.get({ id })).fields).toMatchObject({ state: 'published', closing: null, publicationDays: 80, outcomes: [] });
  expect((await fetch(`${site.url}/v1/offers/${id}`)).status).toBe(200);
  expect((await fetch(address)).status).toBe(404);
});
