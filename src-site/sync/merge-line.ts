import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { mergeGroups } from '../../src-main/domain/record/entity.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import { mergeFields } from '../../src-main/domain/record/merge-fields.ts';
import { layChange, setFields } from '../../src-main/domain/record/set-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { checkChanged } from '../records/check-fields.ts';
import { findScopes, type SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { completeMove, mayMove, resumeProlonged, seePublication } from './move-offer.ts';
import { applied, inConflict, rejected, unchanged, type Outcome } from './outcome.ts';
import { raiseConflict } from './raise-conflict.ts';
import { seeClaim } from './see-claim.ts';
import { type Dispute, settleClashes } from './settle-clashes.ts';

/**
 * An edit of a record that is there. Fields that nobody else touched are applied; of the others the rules decide which
 * value stands, and what gives way goes into a conflict. A record may be moved out of its author's sight: they could
 * see it when they did it.
 */
export function mergeLine(copy: WorkCopy, person: Person, sent: Mutation, current: SiteRecord): Outcome {
  const entity = current.entity as OwnEntity;
  const seen = entity === 'offer' ? seeClaim(current.fields, sent) : sent;
  if (seen === null) return unchanged(current.ver);
  const line = { ...sent, ...seen };
  // Also what goes into a conflict: it must be possible to choose it.
  const wanted = checkChanged(entity, layChange(entity, current.fields, line), line.set);
  if (wanted.fields === null) return rejected('invalid_fields', wanted.problems);
  const base = entity === 'offer' ? seePublication(current.fields, line.base) : line.base;
  const merged = mergeFields(current.fields, base, line.set, mergeGroups[entity], setFields[entity]);
  const settled = settleClashes(current, person, line, merged.clashes);
  const apply = { ...merged.apply, ...settled.apply };
  let { ver } = current;
  if (Object.keys(apply).length > 0) {
    // Without a clash, what stands is what was wanted, and that was looked at.
    const checked = merged.clashes.length === 0 ? wanted : checkChanged(entity, { ...current.fields, ...apply }, apply);
    if (checked.fields === null) return rejected('invalid_fields', checked.problems);
    let { fields } = checked;
    if (entity === 'offer' && 'state' in apply) {
      const [from, to] = [current.fields as OfferFields, fields as OfferFields];
      if (!mayMove(from.state, to.state, to.decision)) return rejected('transition_refused', [{ field: 'state', problem: `${from.state} → ${to.state}` }]);
      fields = completeMove(current.fields, fields);
    } else if (entity === 'offer') fields = resumeProlonged(current.fields, fields);
    ver = copy.put({ ...current, scopes: findScopes(entity, fields), fields, by: person.userName, at: line.at }, person);
  }
  const standing = copy.get(entity, line.id) ?? current;
  const raised = settled.disputes.map((dispute) => ({ ...dispute, id: raiseConflict(copy, standing, { ...dispute, kind: findKind(dispute) }) }));
  const lost = raised.find(({ won }) => !won);
  if (lost) return inConflict(ver, lost.id);
  if (Object.keys(apply).length === 0) return unchanged(ver);
  return { ...applied(ver), conflictId: raised[0]?.id ?? null };
}

const findKind = ({ clashes }: Dispute) => (clashes.some(({ field }) => field === 'state' || field === 'decision') ? 'decision' : 'edit');
