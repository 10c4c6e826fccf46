import { v7 as makeId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { MutationResult } from '../../../src-main/contract/site/mutation.ts';
import type { FeedItem } from '../../../src-main/contract/site/feed-line.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const at = '2026-11-24T08:00:00.000Z';
const scopes = ['offers', 'offers:FR-44'];
const fields = (title: string) => makeOffer({ title, description: 'Accueillir.', source: 'site', receivedAt: at, territory: 'FR-44' });
const put = (id: string, ver: number, seq: number): FeedItem => ({ kind: 'put', entity: 'offer', id, ver, seq, scopes, by: 'Site', at, fields: fields('Animer') });
const gone = (id: string, ver: number, seq: number): FeedItem => ({ kind: 'del', entity: 'offer', id, ver, seq, by: 'Site', at });
type Held = ReturnType<typeof makeStore>['store'];

const create = (store: Held, id: string) =>
  store.commit({ kind: 'create', label: 'x', by: 'Awa', changes: [{ op: 'create', entity: 'offer', id, fields: fields('Faite ici') }] });
const edit = (store: Held, id: string, set: Record<string, string>) =>
  store.commit({ kind: 'edit', label: 'x', by: 'Awa', changes: [{ op: 'update', entity: 'offer', id, set }] });
const remove = (store: Held, id: string) => store.commit({ kind: 'delete', label: 'x', by: 'Awa', changes: [{ op: 'delete', entity: 'offer', id }] });
const writeLine = ({ entity, id, op, baseVer, base, set, at: when }: ReturnType<Held['outbox']['list']>[number]) => ({ entity, id, op, baseVer, base, set, at: when });
/** Gives the waiting lines the numbers of the device `d`, from `first` on. */
const number = (store: Held, first = 1) => store.outbox.list(0, 100).forEach((waiting, place) => store.outbox.freeze(waiting.line, 'd', place + first, 'ab', JSON.stringify(writeLine(waiting))));
const answer = (store: Held, granted: string[], ...results: Partial<MutationResult>[]) =>
  store.acknowledge('d', results.map((result, place) => ({ n: place + 1, status: 'applied', seq: 9, ver: 2, code: null, conflictId: null, fields: [], ...result })), granted);
const count = (store: Held, table: string) => store.db.prepare(`select count(*) from ${table}`).pluck().get();

describe('a record that is no longer to be seen', () => {
  it('when its creation is refused, what was written on it afterwards is reviewed with it, and nothing breaks', () => {
    const { store } = makeStore();
    const id = makeId();
    create(store, id);
    edit(store, id, { title: 'Puis changée' });
    number(store);
    answer(store, scopes, { status: 'rejected', code: 'forbidden' });
    expect(store.get('offer', id)).toBeUndefined();
    answer(store, scopes, {}, { status: 'rejected', code: 'unknown_record' });
    expect(count(store, 'tray')).toBe(2);
    expect(count(store, 'record_base')).toBe(0);
  });

  it('an edit after the site has deleted it says what its author had seen: not the deletion', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 1, 5)]);
    edit(store, id, { title: 'Avant' });
    store.receive([gone(id, 2, 6)]);
    edit(store, id, { placeLabel: 'Rezé' });
    expect(store.outbox.list(0, 10).map(({ baseVer }) => baseVer)).toEqual([1, 1]);
  });

  it('its own author forgets it with its history once the site has taken it out of their sight', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 1, 5)]);
    edit(store, id, { territory: 'FR-35' });
    number(store);
    answer(store, ['offers:FR-44'], {});
    expect(store.get('offer', id)).toBeUndefined();
    expect(count(store, 'change')).toBe(0);
  });

  it('not shown by a site read anew, then shown to other rights under an older number: it comes under the line that waits on it', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 2, 5)]);
    edit(store, id, { placeLabel: 'Rezé' });
    store.write(() => store.aside.swap(3));
    store.receive([put(id, 1, 1)]);
    expect(store.get('offer', id)).toMatchObject({ ver: 1, fields: { title: 'Animer', placeLabel: 'Rezé' } });
  });

  it('stays, with its history, for who still sees it', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 1, 5)]);
    edit(store, id, { territory: 'FR-35' });
    number(store);
    answer(store, ['offers:FR-44', 'offers:FR-35'], {});
    expect(store.get('offer', id)).toMatchObject({ ver: 2, scopes: ['offers', 'offers:FR-35'] });
    expect(count(store, 'change')).toBe(2);
  });

  it('comes by the feed, whole, when the site takes a change of what is not here', () => {
    const { store } = makeStore();
    const id = makeId();
    create(store, id);
    edit(store, id, { title: 'Puis changée' });
    number(store);
    // Made by someone else meanwhile: the creation clashes, the change of it is taken.
    answer(store, scopes, { status: 'conflict', ver: 4 }, { ver: 5 });
    expect(store.get('offer', id)).toBeUndefined();
    store.receive([put(id, 5, 12)]);
    expect(store.get('offer', id)).toMatchObject({ ver: 5 });
  });

  it('deleted here, its history goes when it leaves this person’s sight', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 1, 5)]);
    remove(store, id);
    number(store);
    answer(store, scopes, {});
    expect(count(store, 'change')).toBe(2);
    store.receive([{ kind: 'exit', entity: 'offer', id, seq: 12, scope: 'offers:FR-44' }]);
    expect(count(store, 'change')).toBe(0);
  });
});

it('what a person wrote on a record that they may no longer see is still a change, not a creation, when a restored site asks for it again', () => {
  const { store } = makeStore();
  const id = makeId();
  store.receive([put(id, 1, 5)]);
  remove(store, id);
  number(store);
  answer(store, scopes, { status: 'conflict', conflictId: makeId(), ver: 1 });
  edit(store, id, { title: 'Après' });
  number(store, 2);
  answer(store, scopes, {}, { n: 2, ver: 2 });
  store.receive([{ kind: 'exit', entity: 'offer', id, seq: 12, scope: 'offers:FR-44' }]);
  store.putBackJournal();
  store.receive([put(id, 1, 20)]);
  expect(store.get('offer', id)).toBeUndefined();
});

describe('a record that a restored site no longer has, with a line that waits', () => {
  const restore = () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 7, 30)]);
    edit(store, id, { title: 'Autre' });
    number(store);
    // The site is read as it stood at 20, in its new life.
    store.aside.swap(20);
    return { store, id };
  };

  it('goes when the site recognises a line that it had taken before it was read', () => {
    const { store, id } = restore();
    answer(store, scopes, { seq: 12, ver: 2 });
    expect(store.get('offer', id)).toBeUndefined();
  });

  it('stays when the site takes the line now, under its own numbers', () => {
    const { store, id } = restore();
    answer(store, scopes, { seq: 21, ver: 1 });
    expect(store.get('offer', id)).toMatchObject({ ver: 1, fields: { title: 'Autre' } });
  });

  it('goes with its history when that line, which had not left, is taken back', () => {
    const { store } = makeStore();
    const id = makeId();
    store.receive([put(id, 7, 30)]);
    edit(store, id, { title: 'Autre' });
    store.aside.swap(40);
    store.undo(null, 'Awa', 0);
    expect(store.get('offer', id)).toBeUndefined();
    expect(count(store, 'change')).toBe(0);
  });
});
