import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields } from '../records/check-fields.ts';
import { findScopes } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { completeMove, mayMove } from './move-offer.ts';
import { applied, rejected, type Outcome } from './outcome.ts';

/** A record that a desk made. Its author must be able to see it afterwards. */
export function createRecord(copy: WorkCopy, person: Person, line: Mutation, entity: OwnEntity): Outcome {
  // The author had seen one: it is of another site, or of a time that a restore has undone.
  if (line.baseVer > 0) return rejected('unknown_record');
  const checked = checkFields(entity, line.set);
  if (checked.fields === null) return rejected('invalid_fields', checked.problems);
  let { fields } = checked;
  const scopes = findScopes(entity, fields);
  if (!scopes.some((scope) => person.scopes.includes(scope))) return rejected('forbidden');
  if (entity === 'offer') {
    const offer = fields as OfferFields;
    if (!mayMove('received', offer.state, offer.decision)) return rejected('transition_refused');
    fields = completeMove({ state: 'received' }, fields);
  }
  // Its author is who sends it, whatever the line says.
  if (entity === 'view') fields = { ...fields, by: person.userName };
  return applied(copy.put({ entity, id: line.id, scopes, deleted: false, about: null, fields, by: person.userName, at: line.at }, person));
}
