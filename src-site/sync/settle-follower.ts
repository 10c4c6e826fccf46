import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { isSameValue } from '../../src-main/domain/record/merge-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields } from '../records/check-fields.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { applied, inConflict, rejected, unchanged, type Outcome } from './outcome.ts';

/**
 * Closes a conflict or a proposal, or opens it again. Of two answers the first to arrive stands, as one act: the desk
 * that comes second takes what stands, and nothing more has to be settled.
 */
export function settleFollower(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord, closing: readonly string[]): Outcome {
  const others = Object.keys(line.set).filter((field) => !closing.includes(field));
  if (others.length > 0) return rejected('invalid_fields', others.map((field) => ({ field, problem: 'cannot be changed' })));
  if (closing.every((field) => !(field in line.set) || isSameValue(current.fields[field], line.set[field]))) return unchanged(current.ver);
  if (!closing.every((field) => isSameValue(current.fields[field], line.base[field]))) return inConflict(current.ver, current.id);
  const checked = checkFields(current.entity, { ...current.fields, ...line.set });
  if (checked.fields === null) return rejected('invalid_fields', checked.problems);
  return applied(copy.put({ ...current, fields: checked.fields, by: person.userName, at: line.at }));
}
