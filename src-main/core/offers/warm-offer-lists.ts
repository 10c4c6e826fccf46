import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { readColumnsAhead } from './offer-columns.ts';
import { getOfferOrder } from './offer-order.ts';

/** Reads what the list of offers will be asked for first, while the window is still being drawn. Throws StoreError. */
export async function warmOfferLists({ db }: Store): Promise<void> {
  await nextTurn();
  if (!db.open) return;
  getOfferOrder(db, 'receivedAt');
  await readColumnsAhead(db);
}
