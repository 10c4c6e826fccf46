import type { Entity } from '../../src-main/domain/record/entity.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Database } from '../database/database.ts';
import { checkFields } from './check-fields.ts';
import { findScopes, type SiteRecord } from './site-record.ts';
import { runWriting, writeChanges } from './write-changes.ts';

export type Seed = { entity: Entity; id: string; fields: Fields };

/** Fills an empty site; false if it holds something already. A record that breaks the rules stops it all. */
export async function seedRecords(db: Database, seeds: readonly Seed[], by: string): Promise<boolean> {
  const at = new Date().toISOString();
  const records = seeds.map((seed) => makeRecord(seed, by, at));
  return await runWriting(db, async (queries) => {
    const [clock] = await queries.query<{ v: number }>('select v from sync_clock for update', []);
    if (clock?.v !== 0) return false;
    await writeChanges(queries, { records, exits: [], device: null });
    return true;
  });
}

function makeRecord({ entity, id, fields }: Seed, by: string, at: string): SiteRecord {
  const checked = checkFields(entity, fields);
  if (checked.fields === null) throw new Error(`${entity} ${id}: ${JSON.stringify(checked.problems)}`);
  // A conflict has the scopes of its record; an example of one is an offer's.
  const about = typeof fields['recordId'] === 'string' && entity === 'conflict' ? fields['recordId'] : null;
  const scopes = entity === 'conflict' ? findScopes('offer', {}) : findScopes(entity, checked.fields);
  return { entity, id, ver: 1, scopes, deleted: false, about, fields: checked.fields, by, at };
}
