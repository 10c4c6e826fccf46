import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFileEntrance } from '../../../src-main/core/files/add-file.ts';
import { makeFileDesk } from '../../../src-main/core/files/file-desk.ts';
import { openFileTable } from '../../../src-main/core/files/file-table.ts';
import { makePdf } from '../../support/make-files.ts';
import { makeStore } from '../../support/make-store.ts';
import { makeTestHost } from '../../support/make-test-host.ts';

describe('the copy of a file', () => {
  it('stays when what hears of it fails, once it is written that it is here', async () => {
    const { store } = makeStore({ projections: [] });
    const table = openFileTable(store.db);
    const entrance = makeFileEntrance(store, table);
    const bytes = makePdf(3000);
    const upload = entrance.begin('cv.pdf', bytes.length);
    await entrance.push(upload, bytes);
    store.onChange(() => {
      throw new Error('a window that is no more');
    });
    await expect(entrance.end(upload, 'Awa', '2026-11-24T09:00:00.000Z', () => store.commit({ kind: 'create', label: 'Offre', by: 'Awa', changes: [{ op: 'create', entity: 'offer', id: crypto.randomUUID(), fields: {} }] }))).rejects.toThrow('no more');
    entrance.close();
    expect(readdirSync(join(dirname(store.file), 'files'))).toEqual([...table.listPlaces()]);
    expect(table.listPlaces().size).toBe(1);
  });

  it('and the rest of the profile are there, whatever in their folder cannot be cleared away: it is in the log', async () => {
    const { store } = makeStore();
    mkdirSync(join(dirname(store.file), 'files', 'un dossier de quelqu’un'), { recursive: true });
    const events: string[] = [];
    const files = makeFileDesk({ store, host: { ...makeTestHost(''), log: (_, event) => events.push(event) }, connection: () => null, tell: () => {}, onSent: () => {} });
    expect([events, files.status().toSend]).toEqual([['files_sweep'], 0]);
    await files.close();
  });
});
