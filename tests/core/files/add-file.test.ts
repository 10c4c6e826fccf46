import { describe, expect, it } from 'vitest';
import { addFile, listCopies, makeReceiver, readAllFiles } from '../../support/desk-files.ts';
import { makeDocx, makePdf, makePng } from '../../support/make-files.ts';
import { startDesk, startReadyDesk } from '../../support/make-desk.ts';

const makeDesk = async () => {
  const { deliver, received } = makeReceiver();
  const desk = await startReadyDesk('Awa', null, { deliver });
  const { id } = await desk.client.offers.create({ title: 'Offre', description: 'Texte' });
  return { ...desk, received, owner: { entity: 'offer' as const, id } };
};

describe('a file that is added', () => {
  it('is on the record at once, waits to leave, and comes back as it was', async () => {
    const { client, owner, received } = await makeDesk();
    const bytes = makePdf(2_500_000);
    await addFile(client, owner, bytes, 'C:\\Mes documents\\CV d’Awa.PDF');
    expect(await client.files.list(owner)).toMatchObject([{ name: 'CV d’Awa.pdf', size: bytes.length, type: 'application/pdf', addedBy: 'Awa', state: 'toSend' }]);
    const [file] = await client.files.list(owner);
    expect(await client.files.open({ ...owner, sha256: file!.sha256 })).toEqual({ way: 'saved' });
    expect(received).toMatchObject([{ name: 'CV d’Awa.pdf' }]);
    expect(received[0]?.bytes.equals(bytes)).toBe(true);
  });

  it('leaves nothing readable in the profile, while it comes and after', async () => {
    const { client, owner, folder } = await makeDesk();
    const bytes = Buffer.from('CANARI-SECRET '.repeat(100_000));
    const { upload } = await client.files.begin({ name: 'canari-nom.txt', size: bytes.length });
    await client.files.chunk({ upload, bytes: bytes.subarray(0, 1_000_000).toString('base64') });
    const search = () => readAllFiles(folder).filter(({ path, bytes }) => /canari/i.test(path) || bytes.includes('CANARI-SECRET') || bytes.includes('canari-nom'));
    expect(listCopies(folder)).toHaveLength(1);
    expect(search()).toEqual([]);
    await client.files.chunk({ upload, bytes: bytes.subarray(1_000_000).toString('base64') });
    await client.files.end({ upload, ...owner });
    expect(search()).toEqual([]);
  });

  it('given twice is kept once', async () => {
    const { client, owner, folder } = await makeDesk();
    const other = { entity: 'offer' as const, id: (await client.offers.create({ title: 'Autre', description: 'Texte' })).id };
    const bytes = makePng();
    for (const to of [owner, other, owner]) await addFile(client, to, bytes, 'photo.png');
    expect(listCopies(folder)).toHaveLength(1);
    expect([(await client.files.list(owner)).length, (await client.files.list(other)).length]).toEqual([1, 1]);
  });

  it.each([
    ['of another kind than records carry, whatever its name', Buffer.from('MZ\x90\x00 programme'), 'type_refused'],
    ['a document with macros', makeDocx({ 'word/vbaProject.bin': 'x' }), 'type_refused'],
  ])('is refused if it is %s, and nothing of it stays', async (_, bytes, code) => {
    const { client, owner, folder } = await makeDesk();
    await expect(addFile(client, owner, bytes, 'cv.pdf')).rejects.toMatchObject({ code: 'ATTACHMENT', data: { code } });
    expect([listCopies(folder), await client.files.list(owner)]).toEqual([[], []]);
  });

  it('is refused before its bytes if it is too large or empty; more or less bytes than said are refused', async () => {
    const { client, owner, folder } = await makeDesk();
    const { fileBytes } = await client.files.limits();
    await expect(client.files.begin({ name: 'a.pdf', size: fileBytes + 1 })).rejects.toMatchObject({ data: { code: 'too_large' } });
    await expect(client.files.begin({ name: 'a.pdf', size: 0 })).rejects.toMatchObject({ data: { code: 'empty_file' } });
    const { upload } = await client.files.begin({ name: 'a.txt', size: 5 });
    await expect(client.files.end({ upload, ...owner })).rejects.toMatchObject({ data: { code: 'incomplete' } });
    const again = await client.files.begin({ name: 'a.txt', size: 5 });
    await expect(client.files.chunk({ ...again, bytes: Buffer.from('123456').toString('base64') })).rejects.toMatchObject({ data: { code: 'incomplete' } });
    expect(listCopies(folder)).toEqual([]);
  });

  it('is the last of twenty', async () => {
    const { client, owner } = await makeDesk();
    for (let i = 0; i < 20; i++) await addFile(client, owner, Buffer.from(`texte ${i}`), 'a.txt');
    await expect(addFile(client, owner, Buffer.from('un de trop'), 'a.txt')).rejects.toMatchObject({ data: { code: 'too_many' } });
  });

  it('is taken off by a person and brought back by undo, with its bytes', async () => {
    const { client, owner, received } = await makeDesk();
    await addFile(client, owner, makePng(), 'photo.png');
    const [file] = await client.files.list(owner);
    const { batch } = await client.files.remove({ ...owner, sha256: file!.sha256 });
    expect(await client.files.list(owner)).toEqual([]);
    await client.offers.undo({ batch });
    await client.files.open({ ...owner, sha256: file!.sha256 });
    expect(received).toHaveLength(1);
  });

  it('that was cut by the end of the program leaves nothing behind', async () => {
    const { client, folder, core } = await makeDesk();
    const { upload } = await client.files.begin({ name: 'a.pdf', size: 10 });
    await client.files.chunk({ upload, bytes: Buffer.from('12345').toString('base64') });
    expect(listCopies(folder)).toHaveLength(1);
    // Killed: nothing is closed, only the store's lock goes.
    core.context.desk().store.close();
    await startDesk({ folder, keychain: core.context.host.keychain });
    expect(listCopies(folder)).toEqual([]);
  });
});

describe('a copy on this computer', () => {
  const day = 86_400_000;
  const makeAged = async () => {
    let at = Date.parse('2026-11-24T09:00:00.000Z');
    const keychain = { seal: (secret: string) => Promise.resolve(secret), unseal: (sealed: string) => Promise.resolve(sealed) };
    const first = await startReadyDesk('Awa', null, { now: () => new Date(at), keychain });
    const { id } = await first.client.offers.create({ title: 'Offre', description: 'Texte' });
    let desk = first;
    /** Days pass, and Bureau is opened again: it clears away as it opens. */
    const wait = async (days: number) => {
      await desk.close();
      at += days * day;
      desk = await startDesk({ folder: first.folder, now: () => new Date(at), keychain });
      return desk;
    };
    return { folder: first.folder, owner: { entity: 'offer' as const, id }, desk: () => desk, wait };
  };

  it('stays as long as a record or the history names it', async () => {
    const { folder, owner, desk, wait } = await makeAged();
    await addFile(desk().client, owner, makePng(), 'photo.png');
    await wait(400);
    expect(listCopies(folder)).toHaveLength(1);
    const [file] = await desk().client.files.list(owner);
    await desk().client.files.remove({ ...owner, sha256: file!.sha256 });
    await wait(400);
    expect(listCopies(folder)).toHaveLength(1);
  });

  it('stays as long as its line may have to be sent again to a restored site, and goes when nothing names it any more', async () => {
    const { folder, owner, desk, wait } = await makeAged();
    await addFile(desk().client, owner, makePng(), 'photo.png');
    const [file] = await desk().client.files.list(owner);
    const { db } = desk().core.context.desk().store;
    db.exec(`insert into journal select 'd', line, line, batch, 1, 's', json_object('id', id, 'set', json(set_fields), 'base', json(base)), at from outbox`);
    db.exec('delete from file_use; delete from change; delete from outbox');
    await wait(400);
    expect(listCopies(folder)).toHaveLength(1);
    expect(desk().core.context.desk().files.table.get(file!.sha256)?.state).toBe('here');
    desk().core.context.desk().store.db.exec('delete from journal');
    await wait(1);
    expect(listCopies(folder)).toEqual([]);
  });

  it('that the site has too, and that nobody opened for thirty days nor chose to keep, goes; the one to send and the kept one stay', async () => {
    const { folder, owner, desk, wait } = await makeAged();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await addFile(desk().client, owner, Buffer.from(name), name);
    const [a, b] = await desk().client.files.list(owner);
    await desk().client.files.keep({ ...owner, sha256: b!.sha256, keep: true });
    const { db } = desk().core.context.desk().store;
    db.prepare('update file set to_send = 0 where sha256 in (?, ?)').run(a!.sha256, b!.sha256);
    for (const { sha256 } of [a!, b!]) db.prepare('delete from outbox where instr(set_fields, ?)').run(sha256);
    await wait(29);
    expect(listCopies(folder)).toHaveLength(3);
    await wait(2);
    expect((await desk().client.files.list(owner)).map(({ state }) => state)).toEqual(['elsewhere', 'here', 'toSend']);
    expect(listCopies(folder)).toHaveLength(2);
  });
});
