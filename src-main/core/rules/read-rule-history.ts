import type { HistoryEntry } from '../../contract/desk/offers.ts';
import type { FindingId } from '../../domain/findings/finding.ts';
import { makeRuleRecordId } from '../../domain/findings/rule-record-id.ts';
import { type RuleFields, usualTuning } from '../../domain/findings/rule-tuning.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import { readRecordHistory } from '../store/read-record-history.ts';
import type { Store } from '../store/store.ts';

/** Who changed what of a rule. Its record is made by its first change: what that changed is told by field, as any other. */
export function readRuleHistory(store: Store, rule: FindingId): HistoryEntry[] {
  const id = makeRuleRecordId(rule);
  const entries = readRecordHistory(store, 'rule', id);
  // The state at each point, going back: the record is as it is now, and each change says what was before it.
  let state: Partial<RuleFields> = { ...(store.get('rule', id)?.fields as RuleFields | undefined) };
  return entries.flatMap((entry): HistoryEntry[] => {
    if (entry.field !== '*') {
      state = { ...state, [entry.field]: entry.before };
      return [entry];
    }
    if (entry.after === null && entry.before !== null) {
      state = entry.before as Partial<RuleFields>;
      return [entry];
    }
    const made = (Object.keys(usualTuning) as (keyof typeof usualTuning)[]).filter((field) => !isSameValue(state[field] ?? usualTuning[field], usualTuning[field]));
    return made.map((field, at) => ({ ...entry, id: -(entry.id * 10 + at), field, before: usualTuning[field], after: state[field] ?? null }));
  });
}
