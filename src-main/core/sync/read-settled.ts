import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

// What a version before this one wrote last in the act left last too: nothing before it can depend on it.
const settledSql = `select b.id as batch, c.record_id as settled from json_each(?) asked
  join batch b on b.id = asked.value
  join change c on c.id = (select f.id from change f where f.batch = b.id order by f.id limit 1)
  where b.kind in ('resolve', 'redo') and c.entity in ('conflict', 'proposal') and exists (
    select 1 from change s where s.entity = c.entity and s.record_id = c.record_id and s.batch = b.id
      and s.field = 'state' and s.after in ('"resolved"', '"accepted"'))`;

/**
 * The conflict that an act closes before all else, or the proposal that it accepts, by the act's batch: what the act changes of the
 * record then depends on that. Most acts settle nothing, and have none.
 */
export function readSettled(store: Store, batches: readonly string[]): ReadonlyMap<string, string> {
  const found = prepareOnce<{ batch: string; settled: string }, [string]>(store.db, settledSql).all(JSON.stringify([...new Set(batches)]));
  return new Map(found.map(({ batch, settled }) => [batch, settled]));
}
