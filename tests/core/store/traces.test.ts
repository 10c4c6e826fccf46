import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { v7 as makeId } from 'uuid';
import { forgetTraces } from '../../../src-main/core/store/forget-traces.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import type { MutationResult } from '../../../src-main/contract/site/mutation.ts';
import type { AttachedFile } from '../../../src-main/domain/file/attached-file.ts';
import type { Fields } from '../../../src-main/domain/record/merge-fields.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const by = 'Nadia';
const makeFile = (digit: string): AttachedFile =>
  ({ sha256: digit.repeat(64), name: `${digit}.pdf`, size: 1, type: 'application/pdf', addedBy: by, addedAt: '2026-11-01T08:00:00.000Z' });
function receive(store: Store, title: string, files: AttachedFile[] = []): string {
  const id = makeId();
  const fields = makeOffer({ title, description: title, source: 'site', receivedAt: '2026-11-01T08:00:00.000Z', territory: 'FR-44', files });
  store.receive([{ kind: 'put', entity: 'offer', id, ver: 1, seq: 1, scopes: ['offers:FR-44'], by: 'site', at: '2026-11-01T08:00:00.000Z', fields }]);
  return id;
}
const edit = (store: Store, id: string, label: string) =>
  store.commit({ kind: 'edit', label, by, changes: [{ op: 'update', entity: 'offer', id, set: { employerName: 'La Remise' } }] });
const leave = (store: Store, id: string) => store.receive([{ kind: 'exit', entity: 'offer', id, seq: 2, scope: 'offers:FR-44' }]);
/** The site has refused a line of this record, which is still here. */
const refuse = (store: Store, id: string, code: 'invalid_fields' | 'transition_refused', set: Fields) => answer(store, id, set, { status: 'rejected', code });
function answer(store: Store, id: string, set: Fields, { status, code }: Pick<MutationResult, 'status' | 'code'>) {
  store.commit({ kind: 'edit', label: 'x', by, changes: [{ op: 'update', entity: 'offer', id, set }] });
  const [line] = store.outbox.list(0, 1);
  store.outbox.freeze(line!.line, 'd', 1, 'sha', JSON.stringify({ entity: 'offer', id, base: line!.base, set }));
  store.acknowledge('d', [{ n: 1, status, seq: 3, ver: status === 'applied' ? 2 : 0, code, conflictId: null, fields: [] }], ['offers:FR-44']);
}
/** A copy of it is here. */
const hold = (store: Store, { sha256 }: AttachedFile) =>
  store.db.prepare(`insert into file (sha256, size, type, state, place, key, to_send, keep, used_at) values (?, 1, 'application/pdf', 'here', ?, ?, 0, 0, '2026-11-01T08:00:00.000Z')`).run(sha256, sha256, Buffer.alloc(32));
const listCopies = (store: Store) => store.db.prepare<[], string>('select sha256 from file').pluck().all();
/** The words that the pieces of the search hold, those of removed rows included. */
const holdsWord = (store: Store, word: string) => {
  const blocks = store.db.prepare<[], Buffer>('select block from offer_search_data').pluck().all();
  return blocks.some((block) => block.includes(word));
};

describe('after a record has left this desk', () => {
  it('the search no longer holds its words', async () => {
    const { store } = makeStore();
    const id = receive(store, 'quetsche');
    receive(store, 'mirabelle');
    leave(store, id);
    expect(holdsWord(store, 'quetsche')).toBe(true);
    await forgetTraces(store);
    expect(['quetsche', 'mirabelle'].map((word) => holdsWord(store, word))).toEqual([false, true]);
    store.db.prepare(`insert into offer_search (offer_search) values ('integrity-check')`).run();
  });

  it('acts on it have no title and are not undone; undo takes back the act before', async () => {
    const { store } = makeStore();
    const [left, kept] = [receive(store, 'Partie'), receive(store, 'Restée')];
    edit(store, kept, 'Restée');
    edit(store, left, 'Partie');
    leave(store, left);
    await forgetTraces(store);
    expect(store.db.prepare('select label from batch order by place').pluck().all()).toEqual(['Restée', '']);
    store.undo(null, by, 0);
    expect(store.get('offer', kept)?.fields['employerName']).toBeNull();
  });

  it.each(['invalid_fields', 'transition_refused'] as const)('a line that had been refused before (%s) keeps what the person wrote, and nothing of others', async (code) => {
    const { store } = makeStore();
    const [theirs, own] = [makeFile('a'), makeFile('b')];
    const id = receive(store, 'Quetsche', [theirs]);
    refuse(store, id, code, { description: 'Mes mots', files: [theirs, own] });
    expect(store.tray.list(0, 1)).toMatchObject([{ title: 'Quetsche' }]);
    leave(store, id);
    await forgetTraces(store);
    const { base, set_fields: set, title } = store.tray.list(0, 1)[0]!;
    expect([base, JSON.parse(set), title]).toEqual(['{}', { description: 'Mes mots', files: [own] }, '']);
  });

  it('a file that was refused no longer says of which record', async () => {
    const { store } = makeStore();
    const id = receive(store, 'Quetsche');
    const file = makeFile('a');
    store.commit({ kind: 'edit', label: 'Quetsche', by, changes: [{ op: 'update', entity: 'offer', id, set: { files: [file] } }] });
    store.refuseFile(file.sha256, 'too_large');
    leave(store, id);
    await forgetTraces(store);
    expect(store.tray.list(0, 1)).toMatchObject([{ id, title: '', code: 'file_refused' }]);
  });

  it('a line that was refused of a record deleted within sight stays whole, until the rights to it go', async () => {
    const { store } = makeStore();
    const id = receive(store, 'Quetsche');
    refuse(store, id, 'invalid_fields', { description: 'Mes mots' });
    store.receive([{ kind: 'del', entity: 'offer', id, ver: 2, seq: 4, by: 'Awa', at: '2026-11-02T08:00:00.000Z' }]);
    leave(store, receive(store, 'Autre'));
    await forgetTraces(store);
    expect(store.tray.list(0, 1)).toMatchObject([{ title: 'Quetsche', base: '{"description":"Quetsche"}' }]);
    store.keepScopes(['offers:FR-49']);
    await forgetTraces(store);
    expect(store.tray.list(0, 1)).toMatchObject([{ title: '', base: '{}' }]);
  });

  it('a line of it that the site refuses keeps what the person wrote, and nothing of what it replaced', async () => {
    const { store } = makeStore();
    const id = receive(store, 'Quetsche');
    edit(store, id, 'Quetsche');
    leave(store, id);
    const [line] = store.outbox.list(0, 10);
    store.outbox.freeze(line!.line, 'd', 1, 'sha', JSON.stringify({ entity: 'offer', id, base: { employerName: 'Quetsche' }, set: { employerName: 'La Remise' } }));
    store.acknowledge('d', [{ n: 1, status: 'rejected', seq: 3, ver: 0, code: 'forbidden', conflictId: null, fields: [] }], ['offers']);
    await forgetTraces(store);
    expect(store.db.prepare('select base, set_fields, title from tray').get()).toEqual({ base: '{}', set_fields: '{"employerName":"La Remise"}', title: '' });
    expect(store.db.prepare('select frozen from journal').pluck().get()).toBe(JSON.stringify({ entity: 'offer', id, base: { employerName: null }, set: { employerName: 'La Remise' } }));
    expect(store.db.prepare('select count(*) from change').pluck().get()).toBe(0);
  });

  it('the copies made before updates go too, and nothing else beside the store', async () => {
    const { store, file } = makeStore();
    const folder = join(file, '..', 'backups');
    mkdirSync(folder);
    for (const name of ['bureau-schema-2.db', 'mine.bureau']) writeFileSync(join(folder, name), 'x');
    leave(store, receive(store, 'Quetsche'));
    await forgetTraces(store);
    expect(['bureau-schema-2.db', 'mine.bureau'].map((name) => existsSync(join(folder, name)))).toEqual([false, true]);
  });

  it('a cleaning that was cut goes on at the next start', async () => {
    const { store, ...place } = makeStore();
    leave(store, receive(store, 'quetsche'));
    store.forgetTraces();
    store.close();
    const { store: next } = makeStore(place);
    await forgetTraces(next);
    expect(holdsWord(next, 'quetsche')).toBe(false);
    expect(next.forgetTraces()).toBe(false);
  });

  it.each(['applied', 'rejected'] as const)('lines of it that the site has answered (%s) name the person’s own files alone, and the copies of others’ go', async (status) => {
    const { store } = makeStore();
    const [theirs, own] = [makeFile('a'), makeFile('b')];
    const id = receive(store, 'Quetsche', [theirs]);
    for (const file of [theirs, own]) hold(store, file);
    answer(store, id, { files: [theirs, own] }, { status, code: status === 'rejected' ? 'invalid_fields' : null });
    leave(store, id);
    await forgetTraces(store);
    expect(listCopies(store)).toEqual([own.sha256]);
    expect(JSON.parse(store.db.prepare<[], string>('select frozen from journal').pluck().get() ?? '')).toMatchObject({ base: { files: null }, set: { files: [own] } });
  });

  it('what the person had deleted goes with the rights under which it was seen, with the copy of its files', () => {
    const { store } = makeStore();
    const file = makeFile('a');
    const id = receive(store, 'Quetsche', [file]);
    hold(store, file);
    store.commit({ kind: 'delete', label: 'Quetsche', by, changes: [{ op: 'delete', entity: 'offer', id }] });
    const [line] = store.outbox.list(0, 1);
    store.outbox.freeze(line!.line, 'd', 1, 'sha', JSON.stringify({ entity: 'offer', id, op: 'delete', base: line!.base, set: {} }));
    store.acknowledge('d', [{ n: 1, status: 'applied', seq: 3, ver: 2, code: null, conflictId: null, fields: [] }], ['offers:FR-44']);
    const journal = () => store.db.prepare<[], string>('select frozen from journal').pluck().get() ?? '';
    store.keepScopes(['offers:FR-44']);
    expect([journal().includes('Quetsche'), listCopies(store)]).toEqual([true, [file.sha256]]);
    store.keepScopes(['offers:FR-49']);
    expect([journal().includes('Quetsche'), listCopies(store)]).toEqual([false, []]);
  });

  it('the history of records deleted before goes with the rights under which they were seen', () => {
    const { store } = makeStore();
    const id = receive(store, 'Quetsche');
    store.receive([{ kind: 'del', entity: 'offer', id, ver: 2, seq: 2, by: 'Awa', at: '2026-11-02T08:00:00.000Z' }]);
    expect(store.db.prepare('select count(*) from change').pluck().get()).toBe(2);
    store.keepScopes(['offers']);
    expect(store.db.prepare('select count(*) from change').pluck().get()).toBe(0);
  });
});
