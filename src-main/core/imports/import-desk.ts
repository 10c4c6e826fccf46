import type { Store } from '../store/store.ts';
import type { ImportSession } from './import-session.ts';
import { failInterruptedLots } from './lot-table.ts';

/** What is being done to a lot. */
export type LotWork = { kind: 'applying' | 'reverting'; cancelled: boolean };
/** The files being read and the lots at work, for one open store. */
export type ImportDesk = { sessions: Map<string, ImportSession>; working: Map<string, LotWork> };

const deskOf = new WeakMap<Store, ImportDesk>();

/** What is under way. The first call on a store closes what was being read when Bureau last stopped. */
export function getImportDesk(store: Store): ImportDesk {
  let desk = deskOf.get(store);
  if (desk === undefined) {
    desk = { sessions: new Map(), working: new Map() };
    deskOf.set(store, desk);
    store.write(() => failInterruptedLots(store.db, []));
  }
  return desk;
}
