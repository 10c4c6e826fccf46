import { offerQuery } from '../../src-main/contract/desk/offers.ts';
import type { SavedView } from '../../src-main/contract/desk/views.ts';

/** A view of the list of offers, whole. */
export const makeView = (name: string, more: Partial<SavedView> = {}): SavedView => ({
  name,
  query: offerQuery.parse({ text: 'nature', states: ['received'], sort: 'priority' }),
  layout: { shown: { priority: true }, order: ['title', 'state'], widths: { title: 300 } },
  ...more,
});
