import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields } from '../records/check-fields.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { applied, rejected, unchanged, type Outcome } from './outcome.ts';

const closing = new Set(['state', 'choices', 'resolvedBy', 'resolvedAt']);

/** A conflict is made by the site; a person only closes it. Closed twice, the first choice stands. */
export function closeConflict(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord | undefined): Outcome {
  if (current === undefined) return rejected('unknown_record');
  const others = Object.keys(line.set).filter((field) => !closing.has(field));
  if (others.length > 0) return rejected('invalid_fields', others.map((field) => ({ field, problem: 'cannot be changed' })));
  if (current.fields['state'] === 'resolved') return unchanged(current.ver);
  const checked = checkFields('conflict', { ...current.fields, ...line.set });
  if (checked.fields === null) return rejected('invalid_fields', checked.problems);
  return applied(copy.put({ ...current, fields: checked.fields, by: person.userName, at: line.at }));
}
