import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSmtp, type Sending, type SmtpServer } from '../../../src-main/valise/open-smtp.ts';
import { writeMessage } from '../../../src-main/valise/write-message.ts';
import { makeCertificate } from '../../support/make-certificate.ts';
import { type MailServer, smtpError, startMailServer, startRawServer, trustCertificate } from '../../support/mail-server.ts';

const certificate = makeCertificate();
const sender = { senderName: 'L’équipe\r\nBcc: pirate@example.net', senderAddress: 'offres@example.org', replyTo: 'moderation@example.org' };
const patience = { connectMs: 1500, answerMs: 1500 };
const envelope = { from: 'offres@example.org', to: 'ines@example.org' };
const letter = { to: envelope.to, subject: 'Votre offre « Chargé·e de projet »', text: 'Bonjour Inès,\n\n.Une ligne qui commence par un point.\n', messageId: '<l1@example.org>', date: new Date('2026-11-28T10:00:00.000Z') };

let server: MailServer;
beforeAll(async () => {
  trustCertificate(certificate.cert);
  server = await startMailServer({ certificate });
});
afterAll(() => server.stop());

const at = (port: number, more: Partial<SmtpServer> = {}): SmtpServer => ({ host: 'localhost', port, security: 'starttls', user: 'bureau', password: 'un-mot-de-passe', ...more });

async function send(to: SmtpServer): Promise<Sending | { is: 'unopened'; code: string; reply: string | null }> {
  const opened = await openSmtp(to, patience);
  if ('failure' in opened) return { is: 'unopened', ...opened.failure };
  const sent = await opened.session.send(envelope, await writeMessage(letter, sender));
  opened.session.close();
  return sent;
}
async function startFor(options: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const started = await startMailServer({ certificate, ...options });
  onTestFinished(() => started.stop());
  return started;
}
async function startRaw(...options: Parameters<typeof startRawServer>) {
  const started = await startRawServer(...options);
  onTestFinished(() => started.stop());
  return started;
}
/** A server without TLS or password that goes its own way. */
const raw = (port: number): SmtpServer => at(port, { host: '127.0.0.1', security: 'none', user: '', password: null });
const polite = (line: string): string => (line.startsWith('EHLO') ? '250 raw' : line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : line === '.' ? '250 taken' : /^(MAIL|RCPT)/.test(line) ? '250 ok' : '');

describe('a message given to a mail server', () => {
  it('leaves over STARTTLS with a password, whole, with no other header than it needs', async () => {
    expect(await send(at(server.port))).toEqual({ is: 'sent' });
    const mail = server.taken.at(-1);
    expect(mail).toMatchObject({ from: 'offres@example.org', to: ['ines@example.org'], user: 'bureau', secure: true });
    const [head = '', body = ''] = (mail?.source ?? '').split('\r\n\r\n', 2);
    const names = head.split(/\r\n(?! )/).map((header) => header.split(':')[0]);
    expect(names.toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual(['Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Reply-To', 'Subject', 'To']);
    expect(head).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(head).toMatch(/^Message-ID: <l1@example.org>/m);
    expect(head).not.toMatch(/^Bcc/m);
    expect(body).toContain('Bonjour In=C3=A8s,');
    expect(mail?.source).toContain('\r\n.Une ligne');
  });
  it('leaves over TLS from the first byte, and in clear to this machine', async () => {
    expect(await send(at((await startFor({ secure: true })).port, { security: 'tls' }))).toEqual({ is: 'sent' });
    expect(await send(at((await startFor({ hideSTARTTLS: true, allowInsecureAuth: true })).port, { security: 'none' }))).toEqual({ is: 'sent' });
  });
  it('is not given where the password is refused, and the answer never repeats it', async () => {
    const said = await send(at(server.port, { password: 'pas-le-bon' }));
    expect(said).toMatchObject({ is: 'unopened', code: 'password' });
    expect(JSON.stringify(said)).toContain('5.7.8');
    expect(JSON.stringify(said)).not.toContain('pas-le-bon');
  });
  it('is not given to a server whose certificate nobody vouches for, or is another machine’s', async () => {
    expect(await send(at((await startFor({ certificate: makeCertificate() })).port))).toMatchObject({ is: 'unopened', code: 'certificate' });
    const other = makeCertificate('mail.example.org');
    trustCertificate(other.cert);
    expect(await send(at((await startFor({ certificate: other })).port))).toMatchObject({ is: 'unopened', code: 'certificate' });
  });
  it('is never given in clear where STARTTLS is wanted, nor its password', async () => {
    const plain = await startFor({ hideSTARTTLS: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] });
    expect(await send(at(plain.port))).toMatchObject({ is: 'unopened', code: 'no_tls' });
    expect(await send(at(plain.port, { security: 'tls' }))).toMatchObject({ is: 'unopened', code: 'no_tls' });
    expect([plain.taken, plain.refused]).toEqual([[], []]);
  });
  it('is told where nobody answers, where a server says nothing, and where it takes no password', async () => {
    const gone = await startMailServer();
    await gone.stop();
    expect(await send(at(gone.port))).toMatchObject({ is: 'unopened', code: 'unreachable' });
    expect(await send(at((await startRaw(null, () => '')).port))).toMatchObject({ is: 'unopened', code: 'timeout' });
    expect(await send({ ...raw((await startRaw('220 raw', polite)).port), user: 'bureau', password: 'x' })).toMatchObject({ is: 'unopened', code: 'no_login' });
    expect(await send(raw((await startRaw('554 go away', () => '')).port))).toMatchObject({ is: 'unopened', code: 'server' });
    expect(await send(raw((await startRaw('421 later', () => '')).port))).toMatchObject({ is: 'unopened', code: 'busy' });
  });
  it('is refused for good by 550, for now by 450, each with the server’s words', async () => {
    const strict = await startFor({ refuseAddress: (address) => (address.startsWith('ines') ? smtpError(550, '5.1.1 No such user') : null) });
    expect(await send(at(strict.port))).toEqual({ is: 'refused', code: 'address', reply: '550 5.1.1 No such user' });
    const full = await startFor({ refuseAddress: () => smtpError(450, '4.2.1 Mailbox busy') });
    expect(await send(at(full.port))).toMatchObject({ is: 'later', code: 'busy' });
    const spam = await startFor({ onMessage: () => smtpError(554, '5.7.1 Looks like spam') });
    expect(await send(at(spam.port))).toMatchObject({ is: 'refused', code: 'message' });
    const closing = await startFor({ refuseAddress: () => smtpError(421, '4.3.2 Closing') });
    expect(await send(at(closing.port))).toMatchObject({ is: 'over', code: 'busy' });
    const sendersOnly = await startFor({ onMailFrom: (_address, _session, done) => done(smtpError(553, '5.7.1 Not your address')) });
    expect(await send(at(sendersOnly.port))).toMatchObject({ is: 'over', code: 'sender' });
  });
  it('cut before it is begun has not left; cut in its middle, or without an answer at its end, nobody knows', async () => {
    const beforeData = await startRaw('220 raw', (line) => (line === 'DATA' ? null : polite(line)));
    expect(await send(raw(beforeData.port))).toMatchObject({ is: 'over', code: 'cut' });
    const inTheMiddle = await startRaw('220 raw', (line) => (line.startsWith('Subject') ? null : polite(line)));
    expect(await send(raw(inTheMiddle.port))).toMatchObject({ is: 'uncertain' });
    const atTheEnd = await startRaw('220 raw', (line) => (line === '.' ? '' : polite(line)));
    expect(await send(raw(atTheEnd.port))).toMatchObject({ is: 'uncertain', code: 'timeout' });
  });
});
