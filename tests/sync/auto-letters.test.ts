import { beforeAll, beforeEach, expect, it } from 'vitest';
import { TestDesk as OtherDesk } from '../site/test-desk.ts';
import { createClosed } from '../site/test-outcomes.ts';
import { joinDesk } from '../support/join-desk.ts';
import { type MailServer, makeSmtpSettings } from '../support/mail-server.ts';
import type { TestSite } from '../support/site-server.ts';
import { startSiteAndMail } from '../support/start-site-and-mail.ts';

let site: TestSite;
let server: MailServer;
let other: OtherDesk;
beforeAll(async () => {
  const both = await startSiteAndMail();
  ({ site, server } = both);
  other = new OtherDesk(await site.addUser('Ana', ['admin']));
  await other.begin();
  return both.close;
});
beforeEach(() => {
  server.taken.length = 0;
});

const letters = { outcome: 'Bonjour, {lien}', end: 'Bientôt, {lien}', nameless: '' };
let joined = 0;
/** A desk that writes the follow-up by itself, as soon as its next exchange has ended. */
async function joinAuto() {
  const desk = await joinDesk(site, `Awa ${++joined}`);
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  await desk.client.letters.saveSettings(makeSmtpSettings(server));
  const { followUp, mail } = desk.core.context.desk();
  /** Exchanges, writes what is due, sends its lines, hears of the others', and gives what may leave to the server. */
  const exchange = async () => {
    await desk.client.sync.now();
    await followUp.settled();
  };
  const begin = () => desk.client.outcomes.saveAuto({ letters });
  const readOffer = async (id: string) => (await desk.client.offers.get({ id })).fields;
  return { ...desk, exchange, begin, send: () => mail.now(), readOffer };
}

it('what a desk is set to ask leaves without anybody pressing a key, once, with a link that is answered', async () => {
  const id = await createClosed(other, { title: 'Valoriste', contactEmail: 'ines@example.org' });
  const desk = await joinAuto();
  await desk.begin();
  for (let times = 0; times < 3; times++) {
    await desk.exchange();
    await desk.send();
  }
  expect(server.taken).toMatchObject([{ to: ['ines@example.org'] }]);
  const address = (await desk.client.outcomes.of({ id })).asked?.address ?? '';
  expect((await fetch(address, { method: 'POST', body: new URLSearchParams({ result: 'filledHere' }) })).status).toBe(200);
});

it('of two desks that write the same letter without knowing of each other, one sends it', async () => {
  const id = await createClosed(other, { title: 'Animatrice', contactEmail: 'paul@example.org' });
  const [one, two] = [await joinAuto(), await joinAuto()];
  // Both see the offer and have exchanged before either writes.
  await Promise.all([one.exchange(), two.exchange()]);
  await Promise.all([one.begin(), two.begin()]);
  await Promise.all([one.exchange(), two.exchange()]);
  for (let times = 0; times < 3; times++) {
    await Promise.all([one.exchange(), two.exchange()]);
    await Promise.all([one.send(), two.send()]);
  }
  expect(server.taken.map(({ to }) => to)).toEqual([['paul@example.org']]);
  expect((await one.readOffer(id)).outcomesAsked).toHaveLength(1);
  const states = (await Promise.all([one, two].map(({ client }) => client.letters.ofOffer({ id })))).map(([letter]) => letter?.state);
  expect(states.filter((state) => state === 'sent')).toHaveLength(1);
});

it('who was asked of something else by a colleague meanwhile is left in peace', async () => {
  const [first, second] = [await createClosed(other, { title: 'Une', contactEmail: 'zoe@example.org' }), await createClosed(other, { title: 'Deux', contactEmail: 'zoe@example.org' })];
  const [one, two] = [await joinAuto(), await joinAuto()];
  // Each asks of another offer, before it has heard of the other; of two that came to the site in the other order, none would leave.
  await two.client.app.saveSettings({ offline: true });
  await one.client.outcomes.ask({ ids: [first], template: 'Une {lien}', nameless: '' });
  await two.client.outcomes.ask({ ids: [second], template: 'Deux {lien}', nameless: '' });
  await one.exchange();
  await one.send();
  await two.client.app.saveSettings({ offline: false });
  await two.exchange();
  await two.send();
  await one.exchange();
  await one.send();
  expect(server.taken.map(({ to }) => to)).toEqual([['zoe@example.org']]);
  expect(await one.client.letters.ofOffer({ id: first })).toMatchObject([{ state: 'sent' }]);
  expect(await two.client.letters.ofOffer({ id: second })).toMatchObject([{ state: 'paused' }]);
});

it('a reminder of corrections leaves once, from the desk that asked, with a link at which the recruiter answers', async () => {
  const id = await site.submitOffer({ title: 'Comptable', description: 'Une mission utile.', contactName: 'Inès', contactEmail: 'lea@example.org' });
  const [one, two] = [await joinAuto(), await joinAuto()];
  for (const { client } of [one, two]) {
    await client.app.saveSettings({ askPauseDays: 0 });
    await client.offers.saveAutoReminders({ letters: { template: 'Rappel :\n{corrections}\n{lien}', nameless: '', fields: { payMin: 'Rémunération' }, line: '{field} : {comment}' } });
  }
  await one.client.offers.decide({ kind: 'askCorrections', id, corrections: [{ field: 'payMin', comment: 'Combien ?' }], letter: 'Bonjour {lien}' });
  const { correctionLink } = await one.readOffer(id);
  // As the site marks it.
  const { store } = one.core.context.desk();
  store.commit({ kind: 'edit', label: 'x', by: 'x', changes: [{ op: 'update', entity: 'offer', id, set: { correctionLink: { ...correctionLink!, remindedAt: new Date().toISOString() } } }] });
  await one.exchange();
  for (const desk of [one, two, one, two]) {
    desk.core.context.desk().followUp.restart();
    await desk.exchange();
    await desk.exchange();
    await desk.send();
  }
  const address = (await one.client.offers.get({ id })).correctionAddress ?? '';
  expect(server.taken.filter(({ source }) => source.includes('Rappel'))).toMatchObject([{ to: ['lea@example.org'] }]);
  expect(server.taken.at(-1)?.source.replaceAll('=\r\n', '')).toContain(address);
  expect((await fetch(address)).status).toBe(200);
});
