import { beforeAll, expect, it } from 'vitest';
import { TestDesk as OtherDesk } from '../site/test-desk.ts';
import { createClosed } from '../site/test-outcomes.ts';
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

it('a question goes by mail once its line has left, is answered at the link it bears, and every desk hears what was answered', async () => {
  const other = new OtherDesk(await site.addUser('Ana', ['admin']));
  await other.begin();
  const id = await createClosed(other, { title: 'Valoriste', contactEmail: 'ines@example.org' });
  const [awa, paul] = [await joinDesk(site, 'Awa'), await joinDesk(site, 'Paul')];
  await awa.client.letters.saveSettings(makeSmtpSettings(server));
  await awa.client.app.saveSettings({ decisionDelayMinutes: 10 });
  await awa.client.outcomes.ask({ ids: [id], template: 'Bonjour, {lien}', nameless: '' });
  const { mail } = awa.core.context.desk();
  await awa.client.sync.now();
  await mail.now();
  expect(server.taken).toEqual([]);
  expect(await awa.client.letters.ofOffer({ id })).toMatchObject([{ kind: 'outcome', state: 'held' }]);
  // Taken back, its letter is given up; brought back, it waits again.
  await awa.client.offers.undo({ batch: null });
  await mail.now();
  expect(await awa.client.letters.ofOffer({ id })).toMatchObject([{ state: 'undone' }]);
  await awa.client.offers.redo();
  expect(await awa.client.letters.ofOffer({ id })).toMatchObject([{ kind: 'outcome', state: 'held' }]);
  await awa.client.sync.sendHeld();
  await awa.client.sync.now();
  await mail.now();
  expect(server.taken).toMatchObject([{ to: ['ines@example.org'] }]);
  const address = (await awa.client.outcomes.of({ id })).asked?.address ?? '';
  // Quoted-printable breaks long lines.
  expect(server.taken[0]?.source.replaceAll('=\r\n', '')).toContain(address);
  await paul.client.sync.now();
  expect(await paul.client.outcomes.of({ id })).toMatchObject({ step: 'waiting', ask: 'paused', asked: { address: null } });
  expect((await fetch(address, { method: 'POST', body: new URLSearchParams({ result: 'filledHere', channel: 'site' }) })).status).toBe(200);
  for (const desk of [awa, paul]) {
    await desk.client.sync.now();
    expect(await desk.client.outcomes.of({ id })).toMatchObject({ step: 'answered', stands: { result: 'filledHere', channel: 'site', way: 'link' } });
  }
});
