import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { mergeGroups, type Entity } from '../../src-main/domain/record/entity.ts';
import { mergeFields } from '../../src-main/domain/record/merge-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields } from '../records/check-fields.ts';
import { findScopes, type SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { completeMove, mayMove, seePublication } from './move-offer.ts';
import { applied, inConflict, rejected, unchanged, type Outcome } from './outcome.ts';
import { raiseConflict } from './raise-conflict.ts';

/**
 * An edit of a record that is there. Fields that nobody else touched are applied; the others go into a conflict, and
 * what stands stays. A record may be moved out of its author's sight: they could see it when they did it.
 */
export function mergeLine(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord): Outcome {
  const entity = current.entity as Exclude<Entity, 'conflict'>;
  // Also what goes into a conflict: it must be possible to choose it.
  const wanted = checkFields(entity, { ...current.fields, ...line.set });
  if (wanted.fields === null) return rejected('invalid_fields', wanted.problems);
  const base = entity === 'offer' ? seePublication(current.fields, line.base) : line.base;
  const { apply, clashes } = mergeFields(current.fields, base, line.set, mergeGroups[entity]);
  let { ver } = current;
  if (Object.keys(apply).length > 0) {
    const checked = checkFields(entity, { ...current.fields, ...apply });
    if (checked.fields === null) return rejected('invalid_fields', checked.problems);
    let { fields } = checked;
    if (entity === 'offer' && 'state' in apply) {
      const [from, to] = [current.fields as OfferFields, fields as OfferFields];
      if (!mayMove(from.state, to.state, to.decision)) return rejected('transition_refused', [{ field: 'state', problem: `${from.state} → ${to.state}` }]);
      fields = completeMove(current.fields, fields);
    }
    ver = copy.put({ ...current, scopes: findScopes(entity, fields), fields, by: person.userName, at: line.at });
  }
  if (clashes.length > 0) {
    const kind = clashes.some(({ field }) => field === 'state' || field === 'decision') ? 'decision' : 'edit';
    return inConflict(ver, raiseConflict(copy, person, line, copy.get(entity, line.id) ?? current, { kind, clashes, theirs: current }));
  }
  return ver === current.ver && Object.keys(apply).length === 0 ? unchanged(ver) : applied(ver);
}
