import type Database from 'better-sqlite3';
import type { MergedInto } from '../../contract/desk/organisations.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import type { Entity } from '../../domain/record/entity.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';

/** The organisation into which the record of this id went, and who merged them; null where it went into none. The last, if into several. */
export function findMergedInto(db: Database.Database, id: string): MergedInto | null {
  const held = prepareOnce<{ id: string; fields: string }>(
    db,
    'select record.id, record.fields from organisation_merged_list as gone join record on record.row = gone.row where gone.id = ?',
  ).all(id);
  const found = held.flatMap((one) => {
    const { name, mergedFrom } = JSON.parse(one.fields) as OrganisationFields;
    return mergedFrom.filter((gone) => gone.id === id).map(({ by, at }) => ({ id: one.id, name, by, at }));
  });
  return found.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
}

/** The record of this id, or the organisation into which it went. */
export function getStanding(store: Store, entity: Entity, id: string): StoredRecord | undefined {
  const held = store.get(entity, id);
  const into = held === undefined && entity === 'organisation' ? findMergedInto(store.db, id) : null;
  return into === null ? held : store.get('organisation', into.id);
}
