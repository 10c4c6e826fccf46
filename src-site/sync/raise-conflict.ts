import { v7 as makeId } from 'uuid';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { ConflictFields, FieldClash } from '../../src-main/domain/record/conflict.ts';
import type { Person } from '../devices/find-person.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';

/** `theirs` is the record as it stood before this line: its author is the one who was first. */
type Clash = { kind: ConflictFields['kind']; clashes: FieldClash[]; theirs: SiteRecord };

/** Writes down that two people differ, as a record with the scopes of the one they differ on. Answers its id. */
export function raiseConflict(copy: WorkCopy, person: Person, line: Mutation, record: SiteRecord, { kind, clashes, theirs }: Clash): string {
  const id = makeId();
  const title = record.fields['title'] ?? record.fields['name'];
  const fields: ConflictFields = {
    kind,
    entity: record.entity as ConflictFields['entity'],
    recordId: record.id,
    recordTitle: typeof title === 'string' ? title.slice(0, 300) : '',
    clashes: clashes.slice(0, 200),
    mineBy: person.userName,
    mineAt: line.at,
    theirsBy: theirs.by,
    theirsAt: theirs.at,
    state: 'open',
    choices: null,
    resolvedBy: null,
    resolvedAt: null,
  };
  copy.put({
    entity: 'conflict', id, scopes: record.scopes, deleted: false, about: record.id, fields, by: person.userName, at: line.at,
  });
  return id;
}
