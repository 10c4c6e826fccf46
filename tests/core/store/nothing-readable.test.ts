import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { v7 as makeId } from 'uuid';
import { restoreBackup } from '../../../src-main/core/backup/restore-backup.ts';
import { writeBackup } from '../../../src-main/core/backup/write-backup.ts';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { getStorePath } from '../../../src-main/core/app/store-path.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { entities, entityFields, type Entity } from '../../../src-main/domain/record/entity.ts';
import type { Fields } from '../../../src-main/domain/record/merge-fields.ts';
import { addFile } from '../../support/desk-files.ts';
import { makeFranceTravailOffer, rehearseFile, toJsonLines } from '../../support/import-files.ts';
import { startDesk, type TestDesk } from '../../support/make-desk.ts';

/** Accents, so that its encodings differ. */
const canary = 'Girollé-canarï-5213';
const email = 'girolle.canari.5213@example.org';

/** Every text of every kind of record is the canary, where its rules let it be. */
function listFields(entity: Entity): Fields {
  const texts = Object.entries(entityFields[entity].shape).flatMap(([field, schema]) =>
    [canary, email, `https://example.org/${email}`].filter((text) => schema.safeParse(text).success).slice(0, 1).map((text) => [field, text]),
  );
  return Object.fromEntries(texts) as Fields;
}

/** The ways in which a text may lie in a file. Base64 has three, by where the text falls. */
function listEncodings(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const escaped = text.replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4));
  });
  return [utf8, Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16(), Buffer.from(text, 'latin1'), Buffer.from(escaped), Buffer.from(utf8.toString('hex')), ...base64];
}

function findReadable(folder: string): string[] {
  const wanted = [canary, email, canary.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')].flatMap(listEncodings);
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return wanted.filter((text) => bytes.includes(text)).map((text) => `${entry.name}: ${text.toString('hex')}`);
  });
}

function writeEverything({ core }: TestDesk): void {
  const { store } = core.context.desk();
  for (const entity of entities) {
    const base: Fields = entity === 'offer' ? makeOffer({ title: canary, description: canary, source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z' }) : {};
    const id = makeId();
    store.commit({ kind: 'create', label: canary, by: canary, changes: [{ op: 'create', entity, id, fields: { ...base, ...listFields(entity) } }] });
    store.commit({ kind: 'edit', label: canary, by: canary, changes: [{ op: 'update', entity, id, set: { title: `${canary} 2` } }] });
    if (entity === 'press') store.commit({ kind: 'delete', label: canary, by: canary, changes: [{ op: 'delete', entity, id }] });
  }
}

describe('the folder of a profile', () => {
  it('shows nothing that can be read without the key: log, copies before updates, lots, backups, what a restore put aside', { timeout: 120_000 }, async () => {
    const desk = await startDesk();
    const { recoveryKey } = await desk.client.app.setUp({ way: 'empty', displayName: canary, passphrase: null });
    writeEverything(desk);
    const { id } = await desk.client.offers.create({ title: canary, description: canary });
    await addFile(desk.client, { entity: 'offer', id }, Buffer.from(`Curriculum : ${canary}\n`.repeat(2000)), `${canary}.txt`);
    // One that is still coming when everything is looked at.
    const { upload } = await desk.client.files.begin({ name: `${canary}.txt`, size: 100_000 });
    await desk.client.files.chunk({ upload, bytes: Buffer.from(canary.repeat(2000)).toString('base64') });
    expect(readdirSync(join(desk.folder, 'files'))).toHaveLength(2);
    const lot = await rehearseFile(desk.client, toJsonLines([makeFranceTravailOffer(canary, { intitule: canary, description: canary }), { id: canary }]), { fileName: `${canary}.jsonl` });
    await desk.client.imports.apply({ lot: lot.id, name: canary });
    await rehearseFile(desk.client, toJsonLines([makeFranceTravailOffer(`${canary} 2`, { intitule: canary })]));
    expect(listFields('organisation')).toHaveProperty('about');
    // While it is open the log of changes is full, and after a crash it stays so.
    expect(readdirSync(desk.folder)).toContain('bureau.db-wal');
    expect(findReadable(desk.folder)).toEqual([]);

    const backup = join(desk.folder, 'sauvegarde.bureau');
    const { host, profile } = desk.core.context;
    const key = profile.getKey()!;
    await writeBackup(host, desk.core.context.desk().store.db, key, backup);
    await desk.close();
    const { aside } = await restoreBackup(host, backup, { recoveryKey });
    // An update that comes next makes a copy first.
    const later = [...listMigrations(), { version: 9999, name: '9999-later.sql', sql: 'create table later (x)' }];
    openDatabase(getStorePath(desk.folder), key, () => {}, later).close();
    const names = readdirSync(desk.folder);
    expect(names).toEqual(expect.arrayContaining(['backups', 'sauvegarde.bureau', basename(aside!)]));
    expect(findReadable(desk.folder)).toEqual([]);
    expect(desk.logs.join('\n')).not.toContain(canary);
  });

  it('would show it if it were there: the search knows each encoding', () => {
    const json = JSON.stringify({ title: canary });
    const written = [json, Buffer.from(json, 'utf16le'), Buffer.from(json).toString('base64'), Buffer.from(` ${json}`).toString('base64'), json.replaceAll('é', '\\u00e9').replaceAll('ï', '\\u00ef')];
    for (const bytes of written) expect(listEncodings(canary).some((known) => Buffer.from(bytes).includes(known))).toBe(true);
  });
});
