import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { v7 as makeId } from 'uuid';
import { forgetTraces } from '../../../src-main/core/store/forget-traces.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const by = 'Nadia';
function receive(store: Store, title: string): string {
  const id = makeId();
  const fields = makeOffer({ title, description: title, source: 'site', receivedAt: '2026-11-01T08:00:00.000Z' });
  store.receive([{ kind: 'put', entity: 'offer', id, ver: 1, seq: 1, scopes: ['offers:FR-44'], by: 'site', at: '2026-11-01T08:00:00.000Z', fields }]);
  return id;
}
const edit = (store: Store, id: string, label: string) =>
  store.commit({ kind: 'edit', label, by, changes: [{ op: 'update', entity: 'offer', id, set: { employerName: 'La Remise' } }] });
const leave = (store: Store, id: string) => store.receive([{ kind: 'exit', entity: 'offer', id, seq: 2, scope: 'offers:FR-44' }]);
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

  it('the history of records deleted before goes with the rights under which they were seen', () => {
    const { store } = makeStore();
    const id = receive(store, 'Quetsche');
    store.receive([{ kind: 'del', entity: 'offer', id, ver: 2, seq: 2, by: 'Awa', at: '2026-11-02T08:00:00.000Z' }]);
    expect(store.db.prepare('select count(*) from change').pluck().get()).toBe(2);
    store.keepScopes(['offers']);
    expect(store.db.prepare('select count(*) from change').pluck().get()).toBe(0);
  });
});
