import { mostShared, mostViews, savedView } from '../../contract/desk/views.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { commitAct, getRecord, mayWriteHere } from '../desk-records.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { isSameName, readKept, replaceKept } from './kept-views.ts';
import { readView, writeView } from './read-view.ts';
import { mayChangeView, readSharedViews } from './shared-views.ts';

const { views } = desk;
const tooMany = { data: { fields: [{ field: 'name', problem: 'too_big' }] } };

/** The views of the list of offers: those that this person keeps on this desk, and those that the team shares. */
export const viewsRouter = {
  list: views.list.handler(({ context }) => ({
    own: readKept(context.desk().store).map((view) => savedView.parse(view)),
    shared: readSharedViews(context),
    mayShare: mayWriteHere(context, 'view'),
  })),

  save: views.save.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    refuseTaken(context, input.name, null, errors.NAME_TAKEN);
    const kept = readKept(store);
    const replaced = kept.find(({ name }) => isSameName(name, input.name));
    if (replaced === undefined && kept.length >= mostViews) throw errors.INVALID_FIELDS(tooMany);
    store.write(() => replaceKept(store, replaced, input));
    context.emit({ type: 'changed', collections: ['settings'] });
    return { replaced: replaced === undefined ? null : savedView.parse(replaced) };
  }),
  remove: views.remove.handler(({ input, context }) => {
    const { store } = context.desk();
    const removed = readKept(store).find(({ name }) => isSameName(name, input.name));
    if (removed === undefined) return { removed: null };
    store.write(() => replaceKept(store, removed, null));
    context.emit({ type: 'changed', collections: ['settings'] });
    return { removed: savedView.parse(removed) };
  }),

  share: views.share.handler(({ input, context, errors }) => {
    const { store, userName } = context.desk();
    const view = readKept(store).find(({ name }) => isSameName(name, input.name));
    if (view === undefined) throw errors.NOT_FOUND();
    if (!mayWriteHere(context, 'view')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'view', action: 'share' } });
    refuseTaken(context, view.name, null, errors.NAME_TAKEN);
    if (readSharedViews(context).length >= mostShared) throw errors.INVALID_FIELDS(tooMany);
    const id = view.id ?? makeRecordId(context.host.now());
    return store.write(() => {
      replaceKept(store, view, { ...view, id });
      const fields = { ...writeView(view), by: userName() };
      return { id, batch: commitAct(context, { kind: 'create', label: view.name, changes: [{ op: 'create', entity: 'view', id, fields }] }).id };
    });
  }),
  change: views.change.handler(({ input: { id, ...view }, context, errors }) => {
    const { store } = context.desk();
    const record = getRecord(context, 'view', id, errors.NOT_FOUND);
    if (!mayChangeView(context, record.fields)) throw errors.NOT_ALLOWED_NOW({ data: { state: 'view', action: 'change' } });
    if (view.name !== undefined) refuseTaken(context, view.name, id, errors.NAME_TAKEN);
    // Field by field: a colleague may be changing another, and what this desk could not show of one stays as it is.
    const shown = writeView(readView(record.fields) ?? {});
    const set = Object.fromEntries(Object.entries(writeView(view)).filter(([field, value]) => !isSameValue(shown[field], value)));
    if (Object.keys(set).length === 0) return { batch: null };
    return store.write(() => {
      const { id: batch } = commitAct(context, { kind: 'edit', label: String(record.fields['name']), changes: [{ op: 'update', entity: 'view', id, set }] });
      keepOwn(context, id);
      return { batch };
    });
  }),
  unshare: views.unshare.handler(({ input: { id }, context, errors }) => {
    const { store } = context.desk();
    const { fields } = getRecord(context, 'view', id, errors.NOT_FOUND);
    if (!mayChangeView(context, fields)) throw errors.NOT_ALLOWED_NOW({ data: { state: 'view', action: 'unshare' } });
    const name = String(fields['name']);
    const isOwn = fields['by'] === context.desk().userName();
    if (isOwn && readKept(store).some((kept) => isSameName(kept.name, name))) throw errors.NAME_TAKEN({ data: { name, by: null } });
    return store.write(() => {
      keepOwn(context, id);
      return { batch: commitAct(context, { kind: 'delete', label: name, changes: [{ op: 'delete', entity: 'view', id }] }).id };
    });
  }),
};

/** What this person shares is also kept here as it stands, for when it is shared no more. */
function keepOwn(context: DeskContext, id: string): void {
  const { store, userName } = context.desk();
  const fields = store.get('view', id)?.fields ?? {};
  const view = readView(fields);
  if (view !== null && fields['by'] === userName()) replaceKept(store, undefined, { ...savedView.parse(view), id });
}

/** Throws what `taken` makes if a shared view other than `id` bears this name. */
function refuseTaken(context: DeskContext, name: string, id: string | null, taken: (options: { data: { name: string; by: string } }) => Error): void {
  const other = readSharedViews(context).find((view) => view.id !== id && isSameName(view.name, name));
  if (other !== undefined) throw taken({ data: { name: other.name, by: other.by } });
}
