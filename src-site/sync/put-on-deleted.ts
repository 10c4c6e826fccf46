import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { FieldClash } from '../../src-main/domain/record/conflict.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields } from '../records/check-fields.ts';
import { findScopes, type SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { completeMove } from './move-offer.ts';
import { applied, inConflict, rejected, type Outcome } from './outcome.ts';
import { raiseConflict } from './raise-conflict.ts';

/**
 * An edit of a record that someone deleted. Only a line that makes the whole record anew, from nothing, brings it back:
 * its author knew. Any other is kept in a conflict, whatever version it names: after a restore, one may have been given
 * twice.
 */
export function putOnDeleted(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord): Outcome {
  const entity = current.entity as OwnEntity;
  const isAnew = Object.keys(line.base).length === 0 && checkFields(entity, line.set).fields !== null;
  if (!isAnew) {
    const stands = { by: current.by, at: current.at };
    const gaveWay = { by: person.userName, at: line.at };
    return inConflict(current.ver, raiseConflict(copy, current, { kind: 'edited_after_delete', clashes: listWhole(current.fields, line), stands, gaveWay }));
  }
  const checked = checkFields(entity, { ...current.fields, ...(line.set as Fields) });
  if (checked.fields === null) return rejected('invalid_fields', checked.problems);
  const fields = entity === 'offer' ? completeMove(current.fields, checked.fields) : checked.fields;
  const scopes = findScopes(entity, fields);
  return applied(copy.put({ ...current, deleted: false, scopes, fields, by: person.userName, at: line.at }, person));
}

/** The whole record as it would come back, the edit laid on it: no desk has it any more. */
const listWhole = (fields: Fields, { base, set }: Mutation): FieldClash[] =>
  Object.entries({ ...fields, ...set }).map(([field, mine]) => {
    const before = field in set ? (base[field] ?? null) : mine;
    return { field, base: before, theirs: null, mine } as FieldClash;
  });
