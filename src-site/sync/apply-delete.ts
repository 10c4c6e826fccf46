import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { FieldClash } from '../../src-main/domain/record/conflict.ts';
import { isFollower } from '../../src-main/domain/record/follower.ts';
import { isSameValue, type Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { findLatest, getAuthor } from '../records/field-authors.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { seePublication } from './move-offer.ts';
import { applied, inConflict, rejected, unchanged, type Outcome } from './outcome.ts';
import { raiseConflict } from './raise-conflict.ts';

/**
 * A deletion passes only if its author had seen all that it deletes; otherwise a person decides. Values say what was
 * seen: after a restore, a version may have been given twice.
 */
export function applyDelete(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord | undefined): Outcome {
  if (isFollower(line.entity)) return rejected('forbidden');
  if (current === undefined) return line.baseVer > 0 ? rejected('unknown_record') : unchanged(0);
  if (current.deleted) return unchanged(current.ver);
  const clashes = listUnseen(current.fields, seePublication(current.fields, line.base));
  if (clashes.length > 0) {
    const stands = findLatest(clashes.map(({ field }) => getAuthor(current, field)));
    const gaveWay = { by: person.userName, at: line.at };
    return inConflict(current.ver, raiseConflict(copy, current, { kind: 'delete_vs_edit', clashes, stands, gaveWay }));
  }
  return applied(copy.put({ ...current, deleted: true, by: person.userName, at: line.at }, person));
}

/** Fields whose value is not what the author had seen. A field unknown to the author's version says nothing. */
const listUnseen = (current: Fields, base: Fields): FieldClash[] =>
  Object.keys(current)
    .filter((field) => (field in base || Object.keys(base).length === 0) && !isSameValue(current[field], base[field]))
    .map((field) => ({ field, base: base[field] ?? null, theirs: current[field] ?? null, mine: null }) as FieldClash);
