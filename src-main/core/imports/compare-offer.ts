import type { OfferContent, OfferFields } from '../../domain/offer/offer.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import { makeReferenceKey } from '../offers/offer-keys.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { cutSnippet, type LineProblem } from './file-problem.ts';

/** The offer already here under that name; undefined if there is none. */
export function findOffer(store: Store, sourceName: string | null, reference: string): StoredRecord | undefined {
  const id = prepareOnce<string>(
    store.db,
    'select r.id from offer_list l join record r on r.row = l.row where l.reference_key = ? limit 1',
  ).pluck().get(makeReferenceKey(sourceName, reference));
  return id === undefined ? undefined : store.get('offer', id);
}

/**
 * The fields that a file changes on an offer already here. A field that someone has edited here since its last import
 * is theirs: the file's value is left aside, and noted if it is news.
 */
export function compareOffer(store: Store, record: StoredRecord, content: Partial<OfferContent>): { set: Partial<OfferContent>; kept: LineProblem[] } {
  const current = record.fields as OfferFields;
  const differs = Object.entries(content).filter(([field, value]) => !isSameValue(current[field as keyof OfferContent], value));
  if (differs.length === 0) return { set: {}, kept: [] };
  const imported = listEditedFields(store, record.id);
  const kept: LineProblem[] = [];
  const set = Object.fromEntries(differs.filter(([field, value]) => {
    if (!imported.has(field) || isSameValue(imported.get(field), current[field as keyof OfferContent])) return true;
    if (!isSameValue(imported.get(field), value)) kept.push({ field, code: 'edited_here', value: cutSnippet(value) });
    return false;
  }));
  return { set, kept };
}

/** Fields changed here since their last import, each with the value that the import had left. */
function listEditedFields(store: Store, id: string): Map<string, unknown> {
  const changes = prepareOnce<{ field: string; before: string | null; imported: 0 | 1 }>(
    store.db,
    // Taking an import back, or doing it again, is the import's doing, not a person's edit.
    `select c.field, c.before, (c.origin = 'import' or coalesce(u.origin = 'import', 0) or coalesce(uu.origin = 'import', 0)) as imported
       from change c left join batch b on b.id = c.batch left join batch u on u.id = b.undoes left join batch uu on uu.id = u.undoes
      where c.entity = 'offer' and c.record_id = ? and c.field <> '*' order by c.id`,
  ).all(id);
  const edited = new Map<string, unknown>();
  for (const { field, before, imported } of changes) {
    if (imported === 1) edited.delete(field);
    else if (!edited.has(field)) edited.set(field, before === null ? null : JSON.parse(before));
  }
  return edited;
}
