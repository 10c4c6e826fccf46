import { mostViews, type SavedView, savedViews } from '../../contract/desk/views.ts';
import { foldText } from '../../domain/fold-text.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import type { Store } from '../store/store.ts';

const { views } = desk;

/** The views of the list of offers that this person keeps on this desk. */
export const viewsRouter = {
  list: views.list.handler(({ context }) => readViews(context.desk().store)),
  save: views.save.handler(({ input, context, errors }) => {
    const replaced = change(context, (kept) => {
      const others = kept.filter(({ name }) => !isSameName(name, input.name));
      if (others.length >= mostViews) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'name', problem: 'too_big' }] } });
      return [...others, input];
    }, input.name);
    return { replaced };
  }),
  remove: views.remove.handler(({ input, context }) => ({ removed: change(context, (kept) => kept.filter(({ name }) => !isSameName(name, input.name)), input.name) })),
};

const setting = 'offers.views';
const readViews = (store: Store): SavedView[] => store.readSetting(setting, savedViews) ?? [];

/** Two views whose names differ by an accent or a capital would be taken for one another. */
const isSameName = (one: string, other: string): boolean => foldText(one) === foldText(other);

/** Writes the views anew; answers with the one that was there under `name`. */
function change(context: DeskContext, work: (kept: SavedView[]) => SavedView[], name: string): SavedView | null {
  const { store } = context.desk();
  const before = store.write(() => {
    const kept = readViews(store);
    store.saveSetting(setting, work(kept).sort((a, b) => a.name.localeCompare(b.name, 'fr')));
    return kept.find((view) => isSameName(view.name, name)) ?? null;
  });
  context.emit({ type: 'changed', collections: ['settings'] });
  return before;
}
