import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { LetterEntry } from '../../src-main/contract/desk/letters.ts';
import { editOf } from '../site/test-offers.ts';
import { TestDesk as OtherDesk } from '../site/test-desk.ts';
import { joinDesk } from '../support/join-desk.ts';
import { type MailServer, smtpError, startMailServer, startRawServer, type TakenMail } from '../support/mail-server.ts';
import { startDesk, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

const script = fileURLToPath(new URL('../support/mail-process.ts', import.meta.url));
let site: TestSite;
let server: MailServer;
/** What the server says of the next messages. */
let say: (mail: TakenMail) => Error | null;
let sayAddress: (address: string) => Error | null;

beforeAll(async () => {
  site = await startSite();
  server = await startMailServer({
    hideSTARTTLS: true, allowInsecureAuth: true,
    onMessage: (mail) => say(mail), refuseAddress: (address) => sayAddress(address),
  });
});
beforeEach(() => {
  say = () => null;
  sayAddress = () => null;
  server.taken.length = 0;
});
afterAll(async () => {
  await server.stop();
  await site.remove();
});

const smtp = () => ({
  way: 'smtp' as const, host: '127.0.0.1', port: server.port, security: 'none' as const, user: 'bureau', password: 'un-mot-de-passe',
  senderName: 'Ressources solidaires', senderAddress: 'offres@example.org', replyTo: '', subject: 'Votre offre « {title} »',
});
let joined = 0;
/** A desk of a moderator's that sends mail, with an offer to decide. */
async function prepare(offer: Record<string, unknown> = {}): Promise<{ desk: TestDesk; id: string }> {
  const id = await site.submitOffer({ title: 'Chargée de mission', description: 'Une mission utile.', contactName: 'Inès', contactEmail: 'ines@example.org', ...offer });
  const desk = await joinDesk(site, `Awa ${++joined}`);
  await desk.client.letters.saveSettings(smtp());
  return { desk, id };
}
const refuse = (desk: TestDesk, id: string) => desk.client.offers.decide({ id, kind: 'refuse', reason: 'expired', articles: 'none', letter: 'Bonjour,\n\nTrop tard, désolé·es.' });
async function exchange({ client, core }: TestDesk): Promise<void> {
  await client.sync.now();
  await core.context.desk().mail.now();
}
const readLetter = async ({ client }: TestDesk, id: string): Promise<LetterEntry | undefined> => (await client.letters.ofOffer({ id }))[0];

describe('the letter of a decision', () => {
  it('leaves once its decision has left, never before', async () => {
    const { desk, id } = await prepare();
    await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
    await refuse(desk, id);
    await exchange(desk);
    expect(server.taken).toEqual([]);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'held', to: 'ines@example.org' });
    await desk.client.sync.sendHeld();
    await exchange(desk);
    expect(server.taken).toMatchObject([{ from: 'offres@example.org', to: ['ines@example.org'] }]);
    expect(server.taken[0]?.source).toMatch(/Trop tard, d=C3=A9sol=C3=A9/);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'sent', code: null });
    await exchange(desk);
    expect(server.taken).toHaveLength(1);
  });
  it('never leaves of a decision undone in time; brought back, it leaves once', async () => {
    const { desk, id } = await prepare();
    await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
    const { batch } = await refuse(desk, id);
    expect(await desk.client.offers.undo({ batch })).toMatchObject({ lettersGone: 0 });
    await exchange(desk);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'undone' });
    expect(server.taken).toEqual([]);
    await desk.client.offers.redo();
    await desk.client.sync.sendHeld();
    await exchange(desk);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'sent' });
    expect(server.taken).toHaveLength(1);
  });
  it('that had left before its decision was undone is told, and does not leave again with it', async () => {
    const { desk, id } = await prepare();
    const { batch } = await refuse(desk, id);
    await exchange(desk);
    expect(await desk.client.offers.undo({ batch })).toMatchObject({ lettersGone: 1 });
    await desk.client.offers.redo();
    await exchange(desk);
    expect(server.taken).toHaveLength(1);
  });
  it('does not leave for a decision that gave way to a colleague’s', async () => {
    const { desk, id } = await prepare();
    const other = new OtherDesk(await site.addUser(`Paul ${joined}`, ['moderator']));
    const found = (await other.begin()).find((item) => item.kind === 'put' && item.id === id);
    const by = { state: 'accepted', decision: { kind: 'accept', letter: null, by: 'Paul', at: new Date().toISOString() } } as const;
    await other.change(editOf(id, { state: 'received', decision: null }, by, found?.kind === 'put' ? found.ver : 1));
    await refuse(desk, id);
    await exchange(desk);
    await exchange(desk);
    expect(server.taken).toEqual([]);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'undone' });
  });
  it('that asks for corrections bears the recruiter’s link', async () => {
    const { desk, id } = await prepare();
    await desk.client.offers.decide({ id, kind: 'askCorrections', corrections: [{ field: 'title', comment: '' }], letter: 'Corrigez ici :\n\n{lien}' });
    await exchange(desk);
    const { correctionAddress } = await desk.client.offers.get({ id });
    expect(correctionAddress).not.toBeNull();
    expect(server.taken[0]?.source.replace(/=\r\n/g, '')).toContain(correctionAddress);
  });
  it('without a good address is not sent, and says so', async () => {
    const { desk, id } = await prepare({ contactEmail: null });
    await refuse(desk, id);
    await exchange(desk);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'lacksAddress', to: null });
    await desk.client.offers.edit({ id, set: { contactEmail: 'ines@example.org' } });
    await exchange(desk);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'sent' });
  });
  it('refused by the server says why, is not sent again by itself, and leaves when a person asks', async () => {
    const { desk, id } = await prepare();
    sayAddress = () => smtpError(550, '5.1.1 No such user');
    await refuse(desk, id);
    await exchange(desk);
    const letter = await readLetter(desk, id);
    expect(letter).toMatchObject({ state: 'refused', code: 'address', reply: '550 5.1.1 No such user' });
    expect(await desk.client.letters.status()).toMatchObject({ toLook: 1, failure: null });
    sayAddress = () => null;
    await exchange(desk);
    expect(server.taken).toEqual([]);
    await desk.client.letters.act({ id: letter?.id ?? '', act: 'send' });
    await exchange(desk);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'sent' });
  });
  it('put off by the server waits for its next try, under the same Message-ID', async () => {
    const { desk, id } = await prepare();
    const ids: string[] = [];
    say = ({ source }) => {
      ids.push(/^Message-ID: (.*)$/m.exec(source)?.[1] ?? '');
      return ids.length === 1 ? smtpError(451, '4.7.1 Greylisted') : null;
    };
    await refuse(desk, id);
    await exchange(desk);
    const letter = await readLetter(desk, id);
    expect(letter).toMatchObject({ state: 'waiting', code: 'busy' });
    expect(Date.parse(letter?.nextAt ?? '')).toBeGreaterThan(Date.now());
    await exchange(desk);
    expect(ids).toHaveLength(1);
    await desk.client.letters.act({ id: letter?.id ?? '', act: 'send' });
    await exchange(desk);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
  });
  it('waits while nobody answers, or the password is refused, and leaves once that is mended', async () => {
    const { desk, id } = await prepare();
    await desk.client.letters.saveSettings({ ...smtp(), password: 'pas-le-bon' });
    await refuse(desk, id);
    await exchange(desk);
    expect(await desk.client.letters.status()).toMatchObject({ waiting: 1, failure: { code: 'password', nextAt: null } });
    const refusals = server.refused.length;
    await exchange(desk);
    // An account is not locked by asking again and again.
    expect(server.refused).toHaveLength(refusals);
    await desk.client.letters.saveSettings({ ...smtp(), port: 1, password: null });
    await exchange(desk);
    expect(await desk.client.letters.status()).toMatchObject({ failure: { code: 'no_password' } });
    await desk.client.letters.saveSettings({ ...smtp(), port: 1, password: 'x' });
    await exchange(desk);
    expect((await desk.client.letters.status()).failure).toMatchObject({ code: 'unreachable', nextAt: expect.any(String) as string });
    await desk.client.letters.saveSettings(smtp());
    await exchange(desk);
    expect(await readLetter(desk, id)).toMatchObject({ state: 'sent' });
    expect(await desk.client.letters.status()).toMatchObject({ waiting: 0, failure: null });
  });
  it('of one act on many offers leaves for each, one by one', async () => {
    const { desk, id } = await prepare({ contactEmail: 'une@example.org' });
    const other = await site.submitOffer({ title: 'Comptable', description: 'Des comptes.', contactEmail: 'deux@example.org' });
    await desk.client.sync.now();
    await desk.client.offers.decideTogether([id, other].map((id) => ({ id, kind: 'refuse' as const, reason: 'expired' as const, articles: 'none' as const, letter: 'Trop tard.' })));
    await exchange(desk);
    expect(new Set(server.taken.map(({ to }) => to[0]))).toEqual(new Set(['deux@example.org', 'une@example.org']));
    expect(server.taken).toHaveLength(2);
  });
  it('is not made where mail is off; in the person’s own program, it is theirs to open', async () => {
    const { desk, id } = await prepare();
    await desk.client.letters.saveSettings({ ...smtp(), way: 'off', password: null });
    await refuse(desk, id);
    expect(await desk.client.letters.ofOffer({ id })).toEqual([]);
    await desk.client.offers.undo({ batch: null });
    await desk.client.letters.saveSettings({ ...smtp(), way: 'program', password: null });
    await refuse(desk, id);
    await exchange(desk);
    const letter = await readLetter(desk, id);
    expect(letter).toMatchObject({ state: 'toOpen', mailto: { isWhole: true } });
    expect(letter?.mailto?.url).toBe('mailto:ines%40example.org?subject=Votre%20offre%20%C2%AB%20Charg%C3%A9e%20de%20mission%20%C2%BB&body=Bonjour%2C%0D%0A%0D%0ATrop%20tard%2C%20d%C3%A9sol%C3%A9%C2%B7es.');
    await desk.client.letters.act({ id: letter?.id ?? '', act: 'handed' });
    expect(await readLetter(desk, id)).toMatchObject({ state: 'handed' });
    expect(server.taken).toEqual([]);
  });
  it('of a desk that was copied or restored may have left from the other: it is not sent by itself', async () => {
    const { desk, id } = await prepare();
    await desk.client.app.saveSettings({ offline: true });
    await refuse(desk, id);
    desk.core.context.desk().sync.memory.renewDevice();
    await desk.client.app.saveSettings({ offline: false });
    await exchange(desk);
    expect(server.taken).toEqual([]);
    const letter = await readLetter(desk, id);
    expect(letter).toMatchObject({ state: 'uncertain' });
    await desk.client.letters.act({ id: letter?.id ?? '', act: 'send' });
    await exchange(desk);
    expect(server.taken).toHaveLength(1);
  });
  it('whose server cuts the line in its middle may have left: it is said so, and left to the person', async () => {
    const { desk, id } = await prepare();
    const cutting = await startRawServer('220 raw', (line) => (line.startsWith('Subject') ? null : line === 'DATA' ? '354 go on' : /^[A-Z]{4}\b/.test(line) ? '250 ok' : ''));
    onTestFinished(() => cutting.stop());
    await desk.client.letters.saveSettings({ ...smtp(), port: cutting.port, user: '', password: null });
    await refuse(desk, id);
    await exchange(desk);
    const letter = await readLetter(desk, id);
    expect(letter).toMatchObject({ state: 'uncertain' });
    await desk.client.letters.saveSettings(smtp());
    await exchange(desk);
    expect(server.taken).toEqual([]);
    expect(await desk.client.letters.act({ id: letter?.id ?? '', act: 'arrived' })).toEqual({ done: true });
    expect(await readLetter(desk, id)).toMatchObject({ state: 'sent' });
  });
});

describe('a desk killed while it sends', () => {
  it('never sends a letter twice, whenever it is killed, and says which may have left', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push(await site.submitOffer({ title: `Offre ${i}`, description: 'Une mission utile.', contactEmail: `recruteur${i}@example.org` }));
    const first = await joinDesk(site, 'Zoé');
    await first.client.letters.saveSettings(smtp());
    await first.client.app.saveSettings({ offline: true });
    for (const id of ids) await refuse(first, id);
    await first.client.app.saveSettings({ offline: false });
    await first.client.sync.now();
    await first.close();
    // Three deaths: while the server is being given a letter, and right after it took one.
    for (let life = 0; life < 3; life++) {
      const child = spawn(process.execPath, [script, first.folder], { stdio: ['ignore', 'ignore', 'inherit'] });
      const given = server.taken.length;
      say = () => {
        if (server.taken.length >= given + 2) child.kill('SIGKILL');
        return null;
      };
      await once(child, 'exit');
    }
    say = () => null;
    const again = await startDesk({ folder: first.folder });
    await exchange(again);
    const states = await Promise.all(ids.map(async (id) => (await readLetter(again, id))?.state));
    const doubted = states.filter((state) => state === 'uncertain').length;
    expect(doubted).toBeGreaterThan(0);
    expect(states.filter((state) => state === 'sent')).toHaveLength(ids.length - doubted);
    const to = server.taken.map(({ to }) => to[0]);
    expect(new Set(to).size).toBe(to.length);
    expect(to.length).toBeGreaterThanOrEqual(ids.length - doubted);
  });
});
