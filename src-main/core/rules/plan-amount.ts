import { usualTuning } from '../../domain/findings/rule-tuning.ts';
import { makeAmountRecordId, nameAmount, type TeamAmount } from '../../domain/findings/team-amount.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { NewChange } from '../store/store.ts';

/** The change that writes a line of the team, of which the record holds `kept`: none where it says so already. */
export function planAmount(kept: Fields | undefined, line: TeamAmount): NewChange[] {
  const [id, { amountCents }] = [makeAmountRecordId(line), line];
  if (kept === undefined) return [{ op: 'create', entity: 'rule', id, fields: { ...usualTuning, name: nameAmount(line), amountCents } }];
  return kept['amountCents'] === amountCents ? [] : [{ op: 'update', entity: 'rule', id, set: { amountCents } }];
}
