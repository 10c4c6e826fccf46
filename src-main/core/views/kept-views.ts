import { z } from 'zod';
import { savedView } from '../../contract/desk/views.ts';
import { foldText } from '../../domain/fold-text.ts';
import { recordId } from '../../domain/record/record-id.ts';
import type { Store } from '../store/store.ts';

/** `id`: that of the record by which the team has it, or had it. */
const keptView = savedView.extend({ id: recordId.optional() });
export type KeptView = z.infer<typeof keptView>;

const setting = 'offers.views';
const keptViews = z.array(keptView).max(500);

const readAll = (store: Store): KeptView[] => store.readSetting(setting, keptViews) ?? [];
const isShared = (store: Store, { id }: KeptView): boolean => id !== undefined && store.get('view', id) !== undefined;

/**
 * The private views of this desk. One that was shared from here stays kept behind the record, which stands: when the record goes,
 * by whomever or by an undo, the view is private again, and nobody has lost it.
 */
export const readKept = (store: Store): KeptView[] => readAll(store).filter((view) => !isShared(store, view));

/** Writes `view` in the place of `old`, or takes `old` away, or adds `view`; in the order of names. */
export function replaceKept(store: Store, old: KeptView | undefined, view: KeptView | null): void {
  const others = readAll(store).filter((one) => !isSame(one, old) && (view?.id === undefined || one.id !== view.id));
  store.saveSetting(setting, (view === null ? others : [...others, view]).sort((a, b) => a.name.localeCompare(b.name, 'fr')));
}

const isSame = (one: KeptView, other: KeptView | undefined): boolean => other !== undefined && one.name === other.name && one.id === other.id;

/** Two views whose names differ by an accent or a capital would be taken for one another. */
export const isSameName = (one: string, other: string): boolean => foldText(one) === foldText(other);
