import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../src-main/contract/site/feed-line.ts';
import { offerQuery } from '../../../src-main/contract/desk/offers.ts';
import { listOfferIds } from '../../../src-main/core/offers/list-offer-ids.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { catchUpSearch } from '../../../src-main/core/store/catch-up-search.ts';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeFolder, makeStore } from '../../support/make-store.ts';

const add = (store: Store, titles: string[]): string[] => {
  const ids = titles.map(() => makeRecordId(new Date()));
  store.commit({
    kind: 'import', label: 'Lot', by: 'Nadia', origin: 'import',
    changes: titles.map((title, place) => ({
      op: 'create', entity: 'offer', id: ids[place]!,
      fields: makeOffer({ title, description: 'd', source: 'import', receivedAt: '2026-11-01T08:00:00.000Z' }),
    })),
  });
  return ids;
};
const rename = (store: Store, id: string, title: string) =>
  store.commit({ kind: 'edit', label: 'x', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id, set: { title } }] });
const remove = (store: Store, id: string) =>
  store.commit({ kind: 'delete', label: 'x', by: 'Nadia', changes: [{ op: 'delete', entity: 'offer', id }] });
const count = (store: Store, text: string) => listOfferIds(store.db, offerQuery.parse({ text })).length;
const listIndexes = (store: Store) => store.db.prepare(`select name from sqlite_schema where tbl_name = 'offer_list' and type = 'index' order by name`).pluck().all();

describe('a load of many rows', () => {
  it('is listed at once and found once the search has caught up', async () => {
    const { store } = makeStore();
    add(store, ['Avant']);
    store.load(() => add(store, ['Œuvre d’Évry', 'Milieu']));
    store.endLoad();
    expect([count(store, ''), count(store, 'avant'), count(store, 'evry')]).toEqual([3, 1, 0]);
    await catchUpSearch(store);
    for (const typed of ['oeuvre', 'Œuv', 'evry']) expect(count(store, typed)).toBe(1);
    expect(store.fillSearch()).toBe(false);
  });

  it('leaves what was changed or removed meanwhile as it now is', async () => {
    const { store } = makeStore();
    const [before] = add(store, ['Avant']);
    const [changed, removed] = store.load(() => add(store, ['Jardinier', 'Cuisinière']));
    rename(store, changed!, 'Maraîchère');
    rename(store, before!, 'Zoologie');
    remove(store, removed!);
    expect(count(store, 'zoologie')).toBe(1);
    await catchUpSearch(store);
    expect(['jardinier', 'cuisiniere', 'avant'].map((text) => count(store, text))).toEqual([0, 0, 0]);
    expect(['maraichere', 'zoologie'].map((text) => count(store, text))).toEqual([1, 1]);
    rename(store, changed!, 'Paysagiste');
    expect([count(store, 'maraichere'), count(store, 'paysagiste')]).toEqual([0, 1]);
  });

  it('does not mix up a row that is taken again by another record', async () => {
    const { store } = makeStore();
    const [, last] = add(store, ['Un', 'Deux']);
    store.load(() => remove(store, last!));
    add(store, ['Trois']);
    expect(['deux', 'trois'].map((text) => count(store, text))).toEqual([0, 1]);
    await catchUpSearch(store);
    expect(['un', 'deux', 'trois'].map((text) => count(store, text))).toEqual([1, 0, 1]);
  });

  it('that was cut is found after the next start', async () => {
    const { store, ...place } = makeStore();
    store.load(() => add(store, ['Jardinier', 'Cuisinière']));
    store.close();
    const { store: next } = makeStore(place);
    expect(count(next, 'jardinier')).toBe(0);
    await catchUpSearch(next);
    expect([count(next, 'jardinier'), count(next, 'cuisiniere')]).toEqual([1, 1]);
  });

  it('gives the lists their indexes back at its end, even when it was cut in between', () => {
    const { store, ...place } = makeStore();
    const whole = listIndexes(store);
    store.load(() => add(store, ['Un']), { listsLater: true });
    expect(listIndexes(store)).toEqual([]);
    store.close();
    const { store: next } = makeStore(place);
    next.load(() => add(next, ['Deux']), { listsLater: true });
    next.endLoad();
    expect(listIndexes(next)).toEqual(whole);
  });

  it('of an empty house goes straight into the file, which nobody else opens meanwhile; what follows goes into the log again', () => {
    const { store, file, key } = makeStore();
    const readMode = () => store.db.pragma('journal_mode', { simple: true });
    store.load(() => add(store, ['Un']), { listsLater: true });
    expect(readMode()).toBe('truncate');
    expect(() => openDatabase(file, key, () => {})).toThrow(expect.objectContaining({ code: 'in_use' }));
    store.endLoad();
    expect([readMode(), store.db.pragma('synchronous', { simple: true })]).toEqual(['wal', 2]);
    expect(() => openDatabase(file, key, () => {})).toThrow(expect.objectContaining({ code: 'in_use' }));
    add(store, ['Deux']);
    store.emptyLog();
    expect(count(store, '')).toBe(2);
  });

  it('of an empty house, cut in the midst of a portion, has those before it whole and nothing of that one; nothing beside it is readable', () => {
    const { store, file, key } = makeStore();
    // So small a memory that a portion is in the file long before its end.
    store.db.pragma('cache_size = 10');
    const titles = (name: string) => Array.from({ length: 300 }, (_, place) => `${name} ${place}`);
    store.load(() => add(store, titles('Tourneuse')), { listsLater: true });
    const copy = join(makeFolder(), 'bureau.db');
    const [before, journal] = [readFileSync(file), `${file}-journal`];
    store.load(() => {
      add(store, titles('Fraiseuse'));
      copyFileSync(file, copy);
      copyFileSync(journal, `${copy}-journal`);
    }, { listsLater: true });
    expect(readFileSync(copy).equals(before)).toBe(false);
    for (const bytes of [readFileSync(copy), readFileSync(`${copy}-journal`)]) for (const word of ['Tourneuse', 'Fraiseuse']) expect(bytes.includes(word)).toBe(false);
    const { store: next } = makeStore({ file: copy, key });
    expect([count(next, 'tourneuse'), count(next, 'fraiseuse'), next.db.pragma('integrity_check', { simple: true })]).toEqual([300, 0, 'ok']);
  });

  it('takes a record that its page tells twice, or that another page told, as it was last told', () => {
    const { store } = makeStore();
    const [one, two] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
    const tell = (id: string, ver: number, title: string): FeedItem => ({
      kind: 'put', entity: 'offer', id, ver, seq: ver, scopes: ['all'], by: 'site', at: '2026-11-01T08:00:00.000Z',
      fields: makeOffer({ title, description: 'd', source: 'site', receivedAt: '2026-11-01T08:00:00.000Z' }),
    });
    const load = (...items: FeedItem[]) => store.load(() => store.receive(items, { bulk: true }), { listsLater: true });
    load(tell(two, 1, 'Un'), tell(two, 2, 'Deux'));
    load(tell(one, 3, 'Trois'), tell(two, 1, 'Un'));
    load(tell(one, 4, 'Quatre'));
    store.endLoad();
    expect([one, two].map((id) => store.get('offer', id)?.fields['title'])).toEqual(['Quatre', 'Deux']);
    expect(['un', 'deux', 'trois', 'quatre'].map((text) => count(store, text))).toEqual([0, 1, 0, 1]);
  });

  it('of an empty house is found at once, as it stands after what changed and went in the same portion', () => {
    const { store } = makeStore();
    store.load(() => {
      const [changed, removed] = add(store, ['Jardinier', 'Cuisinière', 'Zoologie']);
      rename(store, changed!, 'Maraîchère');
      remove(store, removed!);
      add(store, ['Paysagiste']);
    }, { listsLater: true });
    store.endLoad();
    expect(['jardinier', 'cuisiniere', 'maraichere', 'zoologie', 'paysagiste'].map((text) => count(store, text))).toEqual([0, 0, 1, 1, 1]);
    expect(store.fillSearch()).toBe(false);
    const [id] = store.load(() => add(store, ['Vigneronne']), { listsLater: true });
    rename(store, id!, 'Apicultrice');
    expect(['vigneronne', 'apicultrice'].map((text) => count(store, text))).toEqual([0, 1]);
  });

  it('is also how a store of the first schema gets its lighter search', async () => {
    const { store, ...place } = makeStore();
    add(store, ['Jardinier']);
    const tables = ['record', 'offer_list'].map((name) => [name, store.db.prepare(`select * from ${name}`).get() as object] as const);
    store.close();
    const file = `${place.file}.old`;
    const old = openDatabase(file, place.key, () => {}, listMigrations().slice(0, 1));
    for (const [name, line] of tables) {
      const had = old.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(name);
      const values = Object.entries(line).filter(([column]) => had.includes(column));
      old.prepare(`insert into ${name} (${values.map(([column]) => column).join(', ')}) values (${values.map(() => '?').join(', ')})`).run(...values.map(([, value]) => value));
    }
    old.close();
    const { store: next } = makeStore({ ...place, file });
    expect([count(next, ''), count(next, 'jardinier')]).toEqual([1, 0]);
    await catchUpSearch(next);
    expect(count(next, 'jardinier')).toBe(1);
  });

  it('that fails leaves nothing of its portion', async () => {
    const { store } = makeStore();
    expect(() => store.load(() => {
      add(store, ['Jardinier']);
      throw new Error('cut');
    })).toThrow('cut');
    await catchUpSearch(store);
    expect([count(store, ''), count(store, 'jardinier')]).toEqual([0, 0]);
  });
});
