import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { ConflictFields } from '../../src-main/domain/record/conflict.ts';
import { canWrite, mayCloseOwn } from '../../src-main/domain/record/permission.ts';
import type { Person } from '../devices/find-person.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { rejected, type Outcome } from './outcome.ts';
import { settleFollower } from './settle-follower.ts';

const closing = ['state', 'choices', 'resolvedBy', 'resolvedAt'];

/** A conflict is made by the site; whoever may write its record closes it, or takes the closing back. */
export function closeConflict(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord | undefined): Outcome {
  if (current === undefined) return rejected('unknown_record');
  const conflict = current.fields as ConflictFields;
  if (!canWrite(person.roles, conflict.entity) || !mayCloseOwn(person, conflict)) return rejected('forbidden');
  return settleFollower(copy, person, line, current, closing);
}
