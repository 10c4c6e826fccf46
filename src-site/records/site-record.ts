import type { Entity } from '../../src-main/domain/record/entity.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import { listRecordScopes } from '../../src-main/domain/record/scope.ts';
import type { Queries } from '../database/database.ts';
import type { Authors } from './field-authors.ts';

/** A record as the site holds it. A deleted one keeps its fields until it is purged, so that it can be restored. */
export type SiteRecord = {
  entity: Entity;
  id: string;
  ver: number;
  scopes: string[];
  deleted: boolean;
  /** For a conflict or a proposal, the record it is about. */
  about: string | null;
  fields: Fields;
  by: string;
  at: string;
  authors?: Authors;
};

export type RecordKey = { entity: string; id: string };

/**
 * Reads and locks these records, in one order for everyone, so that two writers wait for each other instead of
 * stopping each other.
 */
export async function lockRecords(queries: Queries, keys: readonly RecordKey[]): Promise<SiteRecord[]> {
  if (keys.length === 0) return [];
  const rows = await queries.query<Omit<SiteRecord, 'fields' | 'authors'> & { payload: string; signed: string | null }>(
    `select entity, id, ver, scopes, deleted, about, payload::text as payload, by, at, authors::text as signed from sync_row
     where (entity, id) in (select * from unnest($1::text[], $2::text[])) order by entity, id for update`,
    [keys.map(({ entity }) => entity), keys.map(({ id }) => id)],
  );
  return rows.map(({ payload, signed, ...row }) => ({
    ...row, fields: JSON.parse(payload) as Fields, authors: signed === null ? null : (JSON.parse(signed) as Authors),
  }));
}

/** Reads and locks the conflicts and proposals about these records. */
export async function lockConflictsAbout(queries: Queries, ids: readonly string[]): Promise<SiteRecord[]> {
  const found = await queries.query<RecordKey>(
    `select entity, id from sync_row where about = any($1::text[]) and not deleted`,
    [ids],
  );
  return lockRecords(queries, found);
}

/** The labels that a record carries, from what it holds. A conflict's or a proposal's are those of its record. */
export function findScopes(entity: OwnEntity, fields: Fields): string[] {
  const { territory } = fields;
  return listRecordScopes(entity, typeof territory === 'string' ? territory : null);
}
