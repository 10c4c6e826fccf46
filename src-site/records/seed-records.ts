import type { Entity } from '../../src-main/domain/record/entity.ts';
import { isFollower } from '../../src-main/domain/record/follower.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Database } from '../database/database.ts';
import { checkFields } from './check-fields.ts';
import { findScopes, type SiteRecord } from './site-record.ts';
import { runWriting, writeChanges } from './write-changes.ts';

export type Seed = { entity: Entity; id: string; fields: Fields };

/** Fills an empty site; false if it holds something already. A record that breaks the rules stops it all. */
export async function seedRecords(db: Database, seeds: readonly Seed[], by: string): Promise<boolean> {
  const at = new Date().toISOString();
  const records = seeds.map((seed) => makeRecord(seed, seeds, by, at));
  return await runWriting(db, async (queries) => {
    const [clock] = await queries.query<{ v: number }>('select v from sync_clock for update', []);
    if (clock?.v !== 0) return false;
    await writeChanges(queries, { records, exits: [], device: null });
    return true;
  });
}

function makeRecord({ entity, id, fields }: Seed, all: readonly Seed[], by: string, at: string): SiteRecord {
  const checked = checkFields(entity, fields);
  if (checked.fields === null) throw new Error(`${entity} ${id}: ${JSON.stringify(checked.problems)}`);
  const record = { entity, id, ver: 1, deleted: false, fields: checked.fields, by, at };
  if (!isFollower(entity)) return { ...record, scopes: findScopes(entity, checked.fields), about: null };
  const subject = all.find((seed) => seed.id === fields['recordId']);
  if (subject === undefined || isFollower(subject.entity)) throw new Error(`${entity} ${id} is about nothing`);
  return { ...record, scopes: findScopes(subject.entity, subject.fields), about: subject.id };
}
