import { v7 as makeId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { makeEmptyOrganisation } from '../../../src-main/domain/organisation/make-empty-organisation.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import type { FeedItem } from '../../../src-main/contract/site/feed-line.ts';
import { makeClock, makeStore } from '../../support/make-store.ts';

const at = '2026-11-24T08:00:00.000Z';
const offer = (title: string) => makeOffer({ title, description: 'Accueillir et accompagner.', source: 'site', receivedAt: at });
const put = (id: string, title: string, ver: number, seq: number, more = {}): FeedItem & { kind: 'put' } => ({
  kind: 'put', entity: 'offer', id, ver, seq, scopes: ['offers'], by: 'Site', at, fields: { ...offer(title), ...more },
});
const edit = (id: string, set: Record<string, unknown>, delayMs = 0) => ({
  kind: 'edit' as const, label: 'x', by: 'Awa', delayMs, changes: [{ op: 'update' as const, entity: 'offer' as const, id, set }],
});
const outboxOf = (store: ReturnType<typeof makeStore>['store']) => store.outbox.list(0, 100);

describe('one door for changes', () => {
  it('writes the record, its history and its outbox line together', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'Animateur', 1, 5)]);
    store.commit(edit(id, { title: 'Animatrice ou animateur' }));
    expect(store.get('offer', id)?.fields['title']).toBe('Animatrice ou animateur');
    expect(outboxOf(store)).toMatchObject([{ entity: 'offer', id, op: 'put', baseVer: 1, base: { title: 'Animateur' }, set: { title: 'Animatrice ou animateur' }, n: null }]);
    expect(store.db.prepare('select field, before, after, by from change where record_id = ? and batch is not null').all(id)).toEqual([
      { field: 'title', before: '"Animateur"', after: '"Animatrice ou animateur"', by: 'Awa' },
    ]);
  });

  it('writes nothing at all when a part of it fails', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'Animateur', 1, 5)]);
    const batch = edit(id, { title: 'B' });
    batch.changes.push({ op: 'update', entity: 'offer', id: makeId(), set: { title: 'C' } });
    expect(() => store.commit(batch)).toThrow(/does not exist/);
    expect(store.get('offer', id)?.fields['title']).toBe('Animateur');
    expect(outboxOf(store)).toEqual([]);
  });

  it('keeps pending changes on top of what the site sends, and the rest follows the site', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'Mine' }));
    store.receive([put(id, 'Theirs', 2, 6, { employerName: 'La Ressourcerie' })]);
    expect(store.get('offer', id)?.fields).toMatchObject({ title: 'Mine', employerName: 'La Ressourcerie' });
  });

  it('holds what the site holds once a line is acknowledged', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'Mine' }));
    const [line] = outboxOf(store);
    store.outbox.freeze(line!.line, 'd', 1, 'ab', '{}');
    store.acknowledge('d', [{ n: 1, status: 'applied', seq: 9, ver: 2, code: null, conflictId: null, fields: [] }], ['offers']);
    expect(store.get('offer', id)).toMatchObject({ ver: 2, fields: { title: 'Mine' } });
    expect(outboxOf(store)).toEqual([]);
    expect(store.db.prepare('select count(*) from record_base').pluck().get()).toBe(0);
    expect(store.db.prepare('select n, seq from journal').all()).toEqual([{ n: 1, seq: 9 }]);
  });

  it('keeps a refused line to be reviewed, and shows again what the site says', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'Mine' }));
    store.outbox.freeze(outboxOf(store)[0]!.line, 'd', 1, 'ab', '{}');
    store.acknowledge('d', [{ n: 1, status: 'rejected', seq: 9, ver: 1, code: 'forbidden', conflictId: null, fields: [] }], ['offers']);
    expect(store.get('offer', id)?.fields['title']).toBe('A');
    expect(store.db.prepare('select code, set_fields from tray').all()).toEqual([{ code: 'forbidden', set_fields: '{"title":"Mine"}' }]);
  });

  it('keeps fields that it does not know, and never erases them', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5, { futureField: { a: 1 }, constructor: 'x' })]);
    store.commit(edit(id, { title: 'B' }));
    expect(store.db.prepare('select extra from record where id = ?').pluck().get(id)).toBe('{"futureField":{"a":1},"constructor":"x"}');
  });

  it('forgets a record that left its scope, but not what waits to leave', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'Mine' }));
    store.receive([{ kind: 'exit', entity: 'offer', id, seq: 7, scope: 'offers' }]);
    expect(store.get('offer', id)).toBeUndefined();
    expect(store.db.prepare('select count(*) from change where record_id = ?').pluck().get(id)).toBe(0);
    expect(outboxOf(store)).toHaveLength(1);
  });

  it('keeps records that no list shows, and gives a field to those from before it', () => {
    const { store } = makeStore();
    const id = makeId();
    const fields = { name: 'La Boucle', siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory: null, website: null, about: null, visitNotes: null };
    store.receive([{ ...put(id, '', 1, 4), entity: 'organisation', fields }]);
    expect(store.get('organisation', id)?.fields).toEqual(makeEmptyOrganisation('La Boucle'));
  });

  it('ignores a page older than what is here', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'New', 3, 9)]);
    store.receive([put(id, 'Old', 2, 6)]);
    expect(store.get('offer', id)).toMatchObject({ ver: 3, fields: { title: 'New' } });
  });

  it('keeps the names of what a newer site sends and this version cannot hold, until it leaves', () => {
    const { store } = makeStore();
    const [mission, offer] = [makeId(), makeId()];
    store.receive([{ ...put(mission, 'A', 1, 4), entity: 'mission' }, put(offer, 'A', 1, 4, { state: 'invented_later' })]);
    const names = () => store.db.prepare('select id, ver from unread order by id').all();
    expect(names()).toEqual([{ id: mission, ver: 1 }, { id: offer, ver: 1 }]);
    store.receive([{ kind: 'del', entity: 'mission', id: mission, ver: 2, seq: 5, by: 'X', at }, put(offer, 'A', 2, 6)]);
    expect(names()).toEqual([]);
    expect(store.get('offer', offer)?.ver).toBe(2);
  });

  it('lays pending changes on a record that left its scope and comes back', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'Mine' }));
    store.receive([{ kind: 'exit', entity: 'offer', id, seq: 7, scope: 'offers' }]);
    store.receive([put(id, 'A', 2, 8, { employerName: 'Scop' })]);
    expect(store.get('offer', id)?.fields).toMatchObject({ title: 'Mine', employerName: 'Scop' });
  });
});

describe('undo and redo', () => {
  it('takes back what has not left without a trace in the outbox', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'B' }, 600_000));
    store.undo(null, 'Awa', 0);
    expect(store.get('offer', id)?.fields['title']).toBe('A');
    expect(outboxOf(store)).toEqual([]);
  });

  it('reverses what has left by a new change', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'B' }));
    store.outbox.freeze(outboxOf(store)[0]!.line, 'd', 1, 'ab', '{}');
    store.undo(null, 'Awa', 0);
    expect(outboxOf(store)).toMatchObject([{ n: 1 }, { n: null, base: { title: 'B' }, set: { title: 'A' } }]);
  });

  it('brings a published offer back to the queue when its acceptance is undone', () => {
    const { store } = makeStore();
    const id = makeId();
    const decision = { kind: 'accept', letter: null, by: 'Awa', at };
    store.receive([put(id, 'A', 1, 5)]);
    store.commit({ ...edit(id, { state: 'accepted', decision }), kind: 'decision' });
    store.outbox.freeze(outboxOf(store)[0]!.line, 'd', 1, 'ab', '{}');
    store.acknowledge('d', [{ n: 1, status: 'applied', seq: 8, ver: 2, code: null, conflictId: null, fields: [] }], ['offers']);
    store.receive([put(id, 'A', 2, 8, { state: 'published', decision, publishedAt: at })]);
    store.undo(null, 'Awa', 0);
    expect(store.get('offer', id)?.fields).toMatchObject({ state: 'received', decision: null, publishedAt: null });
  });

  it('undoes acts one after the other, then redoes them in turn', () => {
    const clock = makeClock();
    const { store } = makeStore({ now: clock.now });
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'B' }));
    clock.advance(-3_600_000); // the clock of the machine is put back
    store.commit(edit(id, { title: 'C' }));
    const title = () => store.get('offer', id)?.fields['title'];
    store.undo(null, 'Awa', 0);
    expect(title()).toBe('B');
    store.undo(null, 'Awa', 0);
    expect(title()).toBe('A');
    expect(store.undo(null, 'Awa', 0)).toBeUndefined();
    store.redo('Awa', 0);
    expect(title()).toBe('B');
    store.redo('Awa', 0);
    expect(title()).toBe('C');
    expect(store.redo('Awa', 0)).toBeUndefined();
    expect(outboxOf(store).length).toBeGreaterThan(0);
  });

  it('leaves alone a field that was changed since', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    const { id: batch } = store.commit(edit(id, { title: 'B', employerName: 'X' }));
    store.commit(edit(id, { title: 'C' }));
    store.undo(batch, 'Awa', 0);
    expect(store.get('offer', id)?.fields).toMatchObject({ title: 'C', employerName: null });
    expect(outboxOf(store)).toMatchObject([{ base: { title: 'A' }, set: { title: 'C' } }]);
  });

  it('leaves the change before as it was, when a field had been brought back to what it was', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 'A', 1, 5)]);
    store.commit(edit(id, { title: 'B' }, 600_000));
    store.commit(edit(id, { title: 'A' }, 600_000));
    store.undo(null, 'Awa', 0);
    expect(store.get('offer', id)?.fields['title']).toBe('B');
    expect(outboxOf(store)).toMatchObject([{ base: { title: 'A' }, set: { title: 'B' } }]);
  });

  it('takes a creation back with all that was done to it since, and redo brings it whole', () => {
    const { store } = makeStore();
    const id = makeId();
    const { id: batch } = store.commit({ kind: 'create', label: 'x', by: 'Awa', changes: [{ op: 'create', entity: 'offer', id, fields: offer('A') }] });
    store.commit(edit(id, { title: 'B' }));
    store.undo(batch, 'Awa', 0);
    expect(store.get('offer', id)).toBeUndefined();
    expect(outboxOf(store)).toEqual([]);
    store.redo('Awa', 0);
    expect(store.get('offer', id)?.fields['title']).toBe('B');
    expect(outboxOf(store)).toMatchObject([{ op: 'put', set: { title: 'B' } }]);
  });
});
