import type { FindingId } from '../../domain/findings/finding.ts';
import { makeRuleRecordId } from '../../domain/findings/rule-record-id.ts';
import { type RuleTuning, usualTuning } from '../../domain/findings/rule-tuning.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { NewChange } from '../store/store.ts';

/** The change that tunes a rule, in one line: its record is made the first time. None where it is so already. */
export function planTuning(rule: FindingId, kept: RuleTuning | undefined, tuning: RuleTuning): NewChange[] {
  const id = makeRuleRecordId(rule);
  if (isSameValue(kept ?? usualTuning, tuning)) return [];
  return [kept === undefined ? { op: 'create', entity: 'rule', id, fields: { name: rule, ...tuning } } : { op: 'update', entity: 'rule', id, set: tuning }];
}
