import type { OwnEntity } from '../../domain/record/follower.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';

/**
 * What the field of a line of a record's history held before that line. Undefined where the line is of another record or is no more,
 * and where its field is none of `content`: what the team does with a record goes by its moves.
 */
export function readEarlier({ db }: Store, { id }: StoredRecord, entity: OwnEntity, content: object, line: number): Record<string, unknown> | undefined {
  const change = prepareOnce<{ field: string; before: string | null }>(
    db,
    `select field, before from change where id = ? and entity = ? and record_id = ?`,
  ).get(line, entity, id);
  if (change === undefined || !Object.hasOwn(content, change.field)) return undefined;
  // What a field may hold today is looked at where the edit is planned.
  return { [change.field]: change.before === null ? null : (JSON.parse(change.before) as unknown) };
}
