import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMailPassword } from '../../../src-main/core/mail/mail-password.ts';
import { type MailSettings, listMailProblems } from '../../../src-main/domain/mail/mail-settings.ts';
import { fillSubject } from '../../../src-main/domain/mail/fill-subject.ts';
import { isMailAddress } from '../../../src-main/domain/mail/mail-address.ts';
import { makeKeychain } from '../../support/make-keychain.ts';
import { smtpError, startMailServer } from '../../support/mail-server.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

const settings: MailSettings = {
  way: 'smtp', host: 'mail.example.org', port: 587, security: 'starttls', user: 'bureau',
  senderName: '', senderAddress: 'offres@example.org', replyTo: '', subject: 'Votre offre « {title} »', subjectEnglish: '',
};
const secret = 'Mot-de-passe-très-secret-42';

describe('the password of the mail server', () => {
  it('never comes back to a window, is in no log, no diagnostic and no file', async () => {
    const desk = await startReadyDesk('Awa', null);
    const saved = await desk.client.letters.saveSettings({ ...settings, password: secret });
    expect(saved).toEqual({ ...settings, hasPassword: true });
    await desk.core.context.desk().mail.now();
    const told = [await desk.client.letters.settings(), await desk.client.letters.status(), await desk.client.sync.diagnostic(), await desk.client.app.settings(), desk.logs];
    expect(JSON.stringify(told)).not.toContain(secret);
    await desk.close();
    const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name)).includes(secret)).toBe(false);
  });
  it('is sealed by the keychain inside the store, and asked for again where another keychain opens it', async () => {
    const desk = await startReadyDesk('Awa', null);
    await desk.client.letters.saveSettings({ ...settings, password: secret });
    const { store } = desk.core.context.desk();
    expect(store.db.prepare(`select value from setting where name = 'mail.password'`).pluck().get()).not.toContain(secret);
    expect(await readMailPassword(store, makeKeychain(), settings)).toBe(secret);
    expect(await readMailPassword(store, makeKeychain('another'), settings)).toBeNull();
  });
  it('is for one server and one user: settings that name another forget it', async () => {
    const desk = await startReadyDesk('Awa', null);
    await desk.client.letters.saveSettings({ ...settings, password: secret });
    expect(await desk.client.letters.saveSettings({ ...settings, senderName: 'Nous', password: null })).toMatchObject({ hasPassword: true });
    expect(await desk.client.letters.saveSettings({ ...settings, host: 'pirate.example.net', password: null })).toMatchObject({ hasPassword: false });
    expect(await desk.client.letters.saveSettings({ ...settings, password: null })).toMatchObject({ hasPassword: false });
  });
});

describe('mail settings that are tried', () => {
  it('send a message to oneself, or say what the server said; nothing of them is kept', async () => {
    const server = await startMailServer({ hideSTARTTLS: true, allowInsecureAuth: true, refuseAddress: () => (isRefusing ? smtpError(550, '5.1.1 No such user') : null) });
    let isRefusing = false;
    const desk = await startReadyDesk('Awa', null);
    const local = { ...settings, host: '127.0.0.1', port: server.port, security: 'none' as const };
    const attempt = (password: string | null) => desk.client.letters.try({ settings: { ...local, password }, subject: 'Essai', text: 'Tout va bien.' });
    expect(await attempt('un-mot-de-passe')).toEqual({ failure: null });
    expect(server.taken).toMatchObject([{ from: 'offres@example.org', to: ['offres@example.org'] }]);
    expect(await attempt('un-autre')).toMatchObject({ failure: { code: 'password' } });
    expect(await attempt(null)).toMatchObject({ failure: { code: 'no_password' } });
    isRefusing = true;
    expect(await attempt('un-mot-de-passe')).toEqual({ failure: { code: 'address', reply: '550 5.1.1 No such user' } });
    expect(await desk.client.letters.settings()).toMatchObject({ way: 'off', hasPassword: false });
    await server.stop();
  });
  it('are refused where they would speak in clear to another machine, or name no machine', () => {
    expect(listMailProblems({ ...settings, security: 'none' })).toEqual([{ field: 'security', problem: 'loopback' }]);
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(listMailProblems({ ...settings, security: 'none', host })).toEqual([]);
    for (const host of ['127.0.0.1.example.net', 'mail.example.org\r\nX', 'a b', 'user@host', '-x'])
      expect(listMailProblems({ ...settings, security: 'none', host })).not.toEqual([]);
    expect(listMailProblems({ ...settings, senderAddress: '', replyTo: 'a@example.org, b@example.org' }).map(({ field }) => field)).toEqual(['senderAddress', 'replyTo']);
    expect(listMailProblems({ ...settings, way: 'off', host: '', senderAddress: '' })).toEqual([]);
  });
});

describe('what goes into a header', () => {
  it('is one address and nothing else', () => {
    expect(isMailAddress('ines@example.org')).toBe(true);
    for (const text of ['', 'ines', 'a@example.org,b@example.org', 'Inès <a@example.org>', 'a@example.org\r\nBcc: b@example.org', 'a@example.org\u2028', '<a@example.org>', `${'a'.repeat(250)}@example.org`])
      expect(isMailAddress(text)).toBe(false);
  });
  it('is one line, whatever the title of the offer holds', () => {
    expect(fillSubject('Votre offre « {title} »', { title: 'Chargé·e\r\nBcc: x@example.net\u0000\u2028\u202efin', employerName: null })).toBe('Votre offre « Chargé·e Bcc: x@example.net fin »');
    expect(fillSubject('{title} – {employerName}', { title: '{employerName}', employerName: 'La Boucle' })).toBe('{employerName} – La Boucle');
    expect(fillSubject('{title}', { title: '🦊'.repeat(300), employerName: null })).toMatch(/^(?:🦊)+…$/u);
  });
});
