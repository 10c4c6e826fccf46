import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

// What a version before this one wrote last in the act left last too: nothing before it can depend on it.
const settledSql = `select c.record_id from batch b
  join change c on c.id = (select f.id from change f where f.batch = b.id order by f.id limit 1)
  where b.id = ? and b.kind in ('resolve', 'redo') and c.entity in ('conflict', 'proposal') and exists (
    select 1 from change s where s.entity = c.entity and s.record_id = c.record_id and s.batch = b.id
      and s.field = 'state' and s.after in ('"resolved"', '"accepted"'))`;

/**
 * The conflict that an act closes before all else, or the proposal that it accepts, by the act's batch: what the act changes of the
 * record then depends on that.
 */
export const findSettled = (store: Store, batch: string): string | undefined => prepareOnce<string, [string]>(store.db, settledSql).pluck().get(batch);
