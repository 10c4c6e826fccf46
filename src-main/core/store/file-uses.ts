import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { listHashes, listNamedFiles } from '../../domain/record/named-files.ts';

type Named = { entity: Entity; id: string; fields: Fields };

/** Table `file_use`, kept in step with the records, and who else still names a file. */
export function openFileUses(db: Database.Database) {
  const add = db.prepare('insert or ignore into file_use (sha256, entity, id) values (?, ?, ?)');
  const remove = db.prepare('delete from file_use where sha256 = ? and entity = ? and id = ?');
  const inHistory = `(field = 'files' or (field = '*' and before is not null and json_array_length(before, '$.files') > 0))`;
  const named = db.prepare<[{ sha256: string }], number>(
    `select exists (select 1 from file_use where sha256 = :sha256)
       or exists (select 1 from change where ${inHistory} and (instr(coalesce(before, ''), :sha256) or instr(coalesce(after, ''), :sha256)))
       or exists (select 1 from outbox where instr(set_fields, :sha256) or instr(base, :sha256))
       or exists (select 1 from tray where dismissed_at is null and instr(set_fields, :sha256))
       or exists (select 1 from journal where instr(frozen, :sha256))
       or exists (select 1 from carried where instr(frozen, :sha256))`,
  ).pluck();
  // The same for all at once: each text is read once.
  const unnamed = db.prepare<[], string>(
    `select sha256 from file except select sha256 from file_use
       except select value ->> 'sha256' from (
         select f.value from change, json_each(before) f where field = 'files' and ${inHistory} and before is not null
         union all select f.value from change, json_each(after) f where field = 'files' and ${inHistory} and after is not null
         union all select f.value from change, json_each(before, '$.files') f where field = '*' and before is not null and ${inHistory}
         union all select f.value from outbox, json_each(set_fields, '$.files') f
         union all select f.value from outbox, json_each(base, '$.files') f
         union all select f.value from tray, json_each(set_fields, '$.files') f where dismissed_at is null
         union all select f.value from journal, json_each(frozen, '$.set.files') f
         union all select f.value from journal, json_each(frozen, '$.base.files') f
         union all select f.value from carried, json_each(iif(json_valid(frozen), frozen, '{}'), '$.set.files') f
       ) where value is not null and json_valid(value)`,
  ).pluck();
  const history = db.prepare<[string, string], { before: string | null; after: string | null }>(
    `select before, after from change where ${inHistory} and entity = ? and record_id = ?`,
  );
  const forget = db.prepare<[string]>('delete from file where sha256 = ?');
  return {
    /** A record is written over another, or taken away. */
    follow: (record: Named | undefined, existing: Named | undefined): void => {
      const after = record ? listNamedFiles(record.entity, record.fields) : [];
      const before = existing ? listNamedFiles(existing.entity, existing.fields) : [];
      for (const sha256 of before) if (existing && !after.includes(sha256)) remove.run(sha256, existing.entity, existing.id);
      for (const sha256 of after) if (record && !before.includes(sha256)) add.run(sha256, record.entity, record.id);
    },
    /** True if a record, the history, or a line that waits, is carried, is to be reviewed or may have to be sent again names it. */
    isNamed: (sha256: string): boolean => named.get({ sha256 }) === 1,
    /** Files of which there is a row here and that nothing names. */
    listUnnamed: (): string[] => unnamed.all(),
    /** All that the history of a record here names. */
    listOfHistory: (entity: Entity, id: string): string[] => [...new Set(history.all(entity, id).flatMap(({ before, after }) => [before, after].flatMap(readHashes)))],
    /** The key of the copy goes, and the copy with it: without the key it is noise, until it is swept away. True if there was one. */
    forget: (sha256: string): boolean => forget.run(sha256).changes > 0,
  };
}

function readHashes(text: string | null): string[] {
  if (text === null) return [];
  const value = JSON.parse(text) as unknown;
  return Array.isArray(value) ? listHashes(value) : listHashes((value as Fields | null)?.['files']);
}
