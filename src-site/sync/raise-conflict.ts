import { v7 as makeId } from 'uuid';
import type { ConflictFields, FieldClash } from '../../src-main/domain/record/conflict.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import { getRecordTitle } from '../../src-main/domain/record/record-title.ts';
import type { Author } from '../records/field-authors.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';

/** Who wrote what stands, and who wrote what gave way. */
type Clash = { kind: ConflictFields['kind']; clashes: readonly FieldClash[]; stands: Author; gaveWay: Author };

/** Writes down that two people differ, as a record with the scopes of the one they differ on. Answers its id. */
export function raiseConflict(copy: WorkCopy, record: SiteRecord, { kind, clashes, stands, gaveWay }: Clash): string {
  const id = makeId();
  const fields: ConflictFields = {
    kind,
    entity: record.entity as OwnEntity,
    recordId: record.id,
    recordTitle: getRecordTitle(record.fields).slice(0, 300),
    clashes: clashes.slice(0, 200),
    mineBy: gaveWay.by,
    mineAt: gaveWay.at,
    theirsBy: stands.by,
    theirsAt: stands.at,
    state: 'open',
    choices: null,
    resolvedBy: null,
    resolvedAt: null,
  };
  copy.put({
    entity: 'conflict', id, scopes: record.scopes, deleted: false, about: record.id, fields, by: gaveWay.by, at: gaveWay.at,
  });
  return id;
}
