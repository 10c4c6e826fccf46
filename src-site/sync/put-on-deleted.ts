import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { Entity } from '../../src-main/domain/record/entity.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields } from '../records/check-fields.ts';
import { findScopes, type SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { completeMove } from './move-offer.ts';
import { applied, inConflict, rejected, type Outcome } from './outcome.ts';
import { raiseConflict } from './raise-conflict.ts';

/**
 * An edit of a record that someone deleted. Only who knows of the deletion brings it back: a line based on the
 * deletion itself, or one that makes the whole record anew. Any other edit is kept in a conflict.
 */
export function putOnDeleted(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord): Outcome {
  const entity = current.entity as Exclude<Entity, 'conflict'>;
  const isAnew = line.baseVer === 0 && checkFields(entity, line.set).fields !== null;
  if (line.baseVer < current.ver && !isAnew) {
    const clashes = Object.entries(line.set).map(([field, mine]) => ({ field, base: line.base[field] ?? null, theirs: null, mine }));
    const conflict = raiseConflict(copy, person, line, current, { kind: 'edited_after_delete', clashes, theirs: current });
    return inConflict(current.ver, conflict);
  }
  const checked = checkFields(entity, { ...current.fields, ...(line.set as Fields) });
  if (checked.fields === null) return rejected('invalid_fields', checked.problems);
  const fields = entity === 'offer' ? completeMove(current.fields, checked.fields) : checked.fields;
  const scopes = findScopes(entity, fields);
  return applied(copy.put({ ...current, deleted: false, scopes, fields, by: person.userName, at: line.at }));
}
