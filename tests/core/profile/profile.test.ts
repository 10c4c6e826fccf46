import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startDesk, startReadyDesk } from '../../support/make-desk.ts';
import { makeKeychain } from '../../support/make-keychain.ts';
import { makeFolder } from '../../support/make-store.ts';

const setUp = { way: 'empty', displayName: 'Awa', passphrase: null } as const;
const passphrase = 'une phrase assez longue';

describe('the first start', () => {
  it('makes an encrypted store and a recovery key of which no trace is kept', async () => {
    const desk = await startDesk();
    expect(await desk.client.app.status()).toMatchObject({ profile: 'new', keychain: true });
    const { recoveryKey } = await desk.client.app.setUp(setUp);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await desk.client.app.status()).toMatchObject({ profile: 'open', userName: 'Awa', recoveryKeyPending: true });
    for (const name of readdirSync(desk.folder)) expect(readFileSync(join(desk.folder, name)).includes(recoveryKey.slice(0, 11))).toBe(false);
    await desk.client.app.keptRecoveryKey();
    expect(await desk.client.app.status()).toMatchObject({ recoveryKeyPending: false });
  });

  it('asks for a passphrase where there is no keychain', async () => {
    const desk = await startDesk({ keychain: null });
    await expect(desk.client.app.setUp(setUp)).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
    expect(existsSync(join(desk.folder, 'bureau.db'))).toBe(false);
    await desk.client.app.setUp({ ...setUp, passphrase });
    expect(readFileSync(join(desk.folder, 'keys.json'), 'utf8')).not.toContain('"clear": "');
  });

  it('is not taken over one that was done', async () => {
    const desk = await startReadyDesk('Awa', null);
    await expect(desk.client.app.setUp(setUp)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('answers nothing of the data before', async () => {
    const desk = await startDesk();
    await expect(desk.client.sync.status()).rejects.toMatchObject({ code: 'LOCKED' });
  });
});

describe('the next starts', () => {
  it('open by the keychain without asking', async () => {
    const folder = makeFolder();
    await (await startReadyDesk('Awa', null, { folder })).close();
    expect(await (await startDesk({ folder })).client.app.status()).toMatchObject({ profile: 'open', userName: 'Awa' });
  });

  it('ask for the passphrase, refuse a wrong one, and leave the files as they were', async () => {
    const folder = makeFolder();
    const first = await startDesk({ folder, keychain: null });
    await first.client.app.setUp({ ...setUp, passphrase });
    await first.close();
    const desk = await startDesk({ folder, keychain: null });
    expect(await desk.client.app.status()).toMatchObject({ profile: 'locked', by: 'passphrase' });
    const before = readFileSync(join(folder, 'bureau.db'));
    await expect(desk.client.app.unlock({ passphrase: 'une autre phrase' })).rejects.toMatchObject({ code: 'WRONG_KEY' });
    expect(readFileSync(join(folder, 'bureau.db')).equals(before)).toBe(true);
    expect(await desk.client.app.unlock({ passphrase })).toMatchObject({ profile: 'open' });
  });

  it('open by the recovery key when the keychain has changed, then by the new keychain', async () => {
    const folder = makeFolder();
    const first = await startDesk({ folder });
    const { recoveryKey } = await first.client.app.setUp(setUp);
    await first.close();
    const changed = await startDesk({ folder, keychain: makeKeychain('another') });
    expect(await changed.client.app.status()).toMatchObject({ profile: 'locked', by: 'keychain' });
    await expect(changed.client.app.unlock({ recoveryKey: recoveryKey.replace(/.$/, (c) => (c === '0' ? '1' : '0')) })).rejects.toMatchObject({ code: 'WRONG_KEY' });
    // As a person types it: small letters, spaces, O for 0.
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect(await changed.client.app.unlock({ recoveryKey: typed })).toMatchObject({ profile: 'open' });
    await changed.close();
    expect(await (await startDesk({ folder, keychain: makeKeychain('another') })).client.app.status()).toMatchObject({ profile: 'open' });
  });

  it('open by a renewed recovery key, and no longer by the one before', async () => {
    const folder = makeFolder();
    const first = await startDesk({ folder });
    const old = await first.client.app.setUp(setUp);
    const { recoveryKey } = await first.client.app.renewRecoveryKey();
    await first.close();
    const desk = await startDesk({ folder, keychain: null });
    await expect(desk.client.app.unlock({ recoveryKey: old.recoveryKey })).rejects.toMatchObject({ code: 'WRONG_KEY' });
    expect(await desk.client.app.unlock({ recoveryKey })).toMatchObject({ profile: 'open' });
  });

  it('say that another Bureau holds the profile, and open it once that one is closed', async () => {
    const folder = makeFolder();
    const first = await startReadyDesk('Awa', null, { folder });
    const second = await startDesk({ folder });
    expect(await second.client.app.status()).toMatchObject({ profile: 'unusable', code: 'in_use' });
    await first.close();
    expect(await second.client.app.retry()).toMatchObject({ profile: 'open' });
  });

  it.each([
    ['keys that cannot be read', 'keys.json', 'unreadable'],
    ['a store that cannot be read', 'bureau.db', 'damaged'],
  ])('say what is wrong with %s, and touch nothing', async (_, name, code) => {
    const folder = makeFolder();
    await (await startReadyDesk('Awa', null, { folder })).close();
    writeFileSync(join(folder, name), '<html>'.repeat(2000));
    const before = readFileSync(join(folder, name));
    const desk = await startDesk({ folder });
    expect(await desk.client.app.status()).toMatchObject({ profile: 'unusable', code, path: join(folder, name) });
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
  });

  it('never take a store without its keys for a first start', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'bureau.db'), 'x');
    const desk = await startDesk({ folder });
    expect(await desk.client.app.status()).toMatchObject({ profile: 'unusable' });
    await expect(desk.client.app.setUp(setUp)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });
});
