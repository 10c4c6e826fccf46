import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getStorePath } from '../../../src-main/core/app/store-path.ts';
import { BackupError } from '../../../src-main/core/backup/backup-error.ts';
import { getRestoredPath, planRestore } from '../../../src-main/core/backup/finish-restore.ts';
import { readBackupHeader, restoreBackup } from '../../../src-main/core/backup/restore-backup.ts';
import { writeBackup } from '../../../src-main/core/backup/write-backup.ts';
import { addFile, makeReceiver } from '../../support/desk-files.ts';
import { findOffer, startDesk, startReadyDesk, type TestDesk } from '../../support/make-desk.ts';
import { makeKeychain } from '../../support/make-keychain.ts';
import { makeFolder } from '../../support/make-store.ts';

const canary = 'Chanterelle-canari';
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof BackupError ? error.code : String(error)));
const backUp = ({ core }: TestDesk, path: string) => writeBackup(core.context.host, core.context.desk().store.db, core.context.profile.getKey()!, path);

async function makeBackup() {
  const desk = await startDesk();
  const { recoveryKey } = await desk.client.app.setUp({ way: 'empty', displayName: 'Awa', passphrase: null });
  await desk.client.offers.create({ title: canary, description: 'Une offre.' });
  const path = join(makeFolder(), 'bureau.sauvegarde');
  const report = await backUp(desk, path);
  return { desk, path, recoveryKey, report };
}

describe('a backup', () => {
  it('is encrypted, and brings everything back on another machine by the recovery key', async () => {
    const { path, recoveryKey, report } = await makeBackup();
    expect(report.records).toBe(1);
    expect(readFileSync(path).includes(canary)).toBe(false);
    const folder = makeFolder();
    const other = await startDesk({ folder });
    await other.close();
    await restoreBackup(other.core.context.host, path, { recoveryKey });
    const restored = await startDesk({ folder });
    expect(await restored.client.app.status()).toMatchObject({ profile: 'open', userName: 'Awa' });
    expect(await findOffer(restored, canary)).toMatchObject({ title: canary, pending: true });
  });

  it('keeps aside what it replaces', async () => {
    const { path, recoveryKey } = await makeBackup();
    const folder = makeFolder();
    const other = await startReadyDesk('Bruno', null, { folder });
    const { id } = await other.client.offers.create({ title: 'À ne pas perdre', description: 'x' });
    await addFile(other.client, { entity: 'offer', id }, Buffer.from('Curriculum'), 'cv.txt');
    await other.close();
    const { aside } = await restoreBackup(other.core.context.host, path, { recoveryKey });
    // The restored profile clears away the copies that it does not know.
    await (await startDesk({ folder })).close();
    const { deliver, received } = makeReceiver();
    const kept = await startDesk({ folder: aside!, deliver });
    expect(await findOffer(kept, 'perdre')).toBeDefined();
    const [file] = await kept.client.files.list({ entity: 'offer', id });
    await kept.client.files.open({ entity: 'offer', id, sha256: file!.sha256 });
    expect(received.map(({ bytes }) => bytes.toString())).toEqual(['Curriculum']);
  });

  it('gives the desk a new name on the site', async () => {
    const { desk, path, recoveryKey } = await makeBackup();
    const before = desk.core.context.desk().sync.memory.deviceId();
    await desk.close();
    await restoreBackup(desk.core.context.host, path, { recoveryKey });
    const again = await startDesk({ folder: desk.folder });
    expect(again.core.context.desk().sync.memory.deviceId()).not.toBe(before);
  });

  it('that was cut once it was decided is ended by the next start', async () => {
    const { desk, path } = await makeBackup();
    const key = desk.core.context.profile.getKey()!.toString('hex');
    const other = await startReadyDesk('Bruno', null);
    await other.client.offers.create({ title: 'À ne pas perdre', description: 'x' });
    await other.close();
    const { folder } = other;
    // As it is left when the power goes right after the decision.
    const { header, start } = await readBackupHeader(path);
    writeFileSync(getRestoredPath(folder), readFileSync(path).subarray(start));
    // What a first download left beside its store when it was killed: it is of no other store.
    writeFileSync(`${getStorePath(folder)}-journal`, 'x');
    const aside = planRestore(folder, { ...header.keys, keychain: await makeKeychain().seal(key) }, new Date());
    const again = await startDesk({ folder });
    expect(await findOffer(again, canary)).toBeDefined();
    expect(existsSync(`${getStorePath(aside!)}-journal`)).toBe(true);
    const kept = await startDesk({ folder: aside! });
    expect(await findOffer(kept, 'perdre')).toBeDefined();
    expect(readdirSync(folder).filter((name) => name.startsWith('rest'))).toEqual([]);
  });

  it('never replaces a file', async () => {
    const { desk, path } = await makeBackup();
    const before = readFileSync(path);
    expect(await codeOf(backUp(desk, path))).toBe('exists');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['a wrong key', (bytes: Buffer) => bytes, 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAA', 'wrong_key'],
    ['a cut file', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1), null, 'cut'],
    ['an altered file', (bytes: Buffer) => { bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1; return bytes; }, null, 'altered'],
    ['an empty file', () => Buffer.alloc(0), null, 'not_a_backup'],
    ['a web page', () => Buffer.from('<html>\n</html>'), null, 'not_a_backup'],
  ])('is refused for %s, and what was there stays', async (_, spoil, key, code) => {
    const { desk, path, recoveryKey } = await makeBackup();
    await desk.close();
    writeFileSync(path, spoil(readFileSync(path)));
    const before = readFileSync(join(desk.folder, 'bureau.db'));
    expect(await codeOf(restoreBackup(desk.core.context.host, path, { recoveryKey: key ?? recoveryKey }))).toBe(code);
    expect(readFileSync(join(desk.folder, 'bureau.db')).equals(before)).toBe(true);
    expect(existsSync(join(desk.folder, 'restored.db'))).toBe(false);
  });
});
