import { makeNamedRecordId } from '../record/named-record-id.ts';
import type { RecordId } from '../record/record-id.ts';

/** The id of the record that holds the tuning of a rule: two people who tune one rule apart meet in a conflict. */
export const makeRuleRecordId = (rule: string): RecordId => makeNamedRecordId('72756c65', rule);
