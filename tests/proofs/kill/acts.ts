import type { NewChange, Store } from '../../../src-main/core/store/store.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeRandom } from '../../support/random.ts';

export const actCount = 40;
export const by = 'Nadia';

/** The same acts each time, from the same seed: created, edited, deleted, undone, redone. Answers with one act at each call. */
export function* act(store: Store, seed: number): Generator<number> {
  const random = makeRandom(seed);
  const ids: string[] = [];
  for (let place = 0; place < actCount; place++) {
    const kind = place < 5 ? 'create' : random.pick(['create', 'edit', 'edit', 'edit', 'two', 'delete', 'undo', 'undo', 'redo'] as const);
    const id = kind === 'create' ? random.uuid() : random.pick(ids);
    const edit = (of: string): NewChange[] => (store.get('offer', of) ? [{ op: 'update', entity: 'offer', id: of, set: { title: `Titre ${place}`, employerName: `Employeur ${place}` } }] : []);
    const commit = (changes: NewChange[]) => changes.length > 0 && store.commit({ kind: 'edit', label: `Acte ${place}`, by, changes });
    const other = random.pick(ids.length > 0 ? ids : [id]);
    if (kind === 'create') {
      ids.push(id);
      commit([{ op: 'create', entity: 'offer', id, fields: makeOffer({ title: `Titre ${place}`, description: 'Une mission utile. '.repeat(30), source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z' }) }]);
    } else if (kind === 'edit') commit(edit(id));
    else if (kind === 'two') commit([...edit(id), ...(other === id ? [] : edit(other))]);
    else if (kind === 'delete') commit([{ op: 'delete', entity: 'offer', id }]);
    else if (kind === 'undo') store.undo(null, by, 0);
    else store.redo(by, 0);
    yield place;
  }
}

/** What a store holds after some acts, but for the hours and names that differ from one run to another. */
export function describeStore(store: Store): string {
  const all = (sql: string) => store.db.prepare(sql).all();
  return JSON.stringify([
    all('select entity, id, fields from record order by entity, id'),
    all('select entity, id, op, base, set_fields from outbox order by line'),
    all('select kind, label, undone_by is not null as undone from batch order by place'),
    all('select entity, record_id, field, before, after from change order by id'),
    all('select title_key, employer_key from offer_list order by title_key'),
  ]);
}
