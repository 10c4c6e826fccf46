import type { RecordId } from '../record/record-id.ts';

const offset = 0xcbf2_9ce4_8422_2325n;
const prime = 0x100_0000_01b3n;

/**
 * The id of the record that holds the tuning of a rule: the same on every desk, so that two people who tune one rule without
 * knowing of each other write the same record, and meet in a conflict. FNV-1a of the name, in a UUID of version 8.
 */
export function makeRuleRecordId(rule: string): RecordId {
  let hash = offset;
  for (const letter of rule) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * prime);
  const digits = hash.toString(16).padStart(16, '0');
  return `72756c65-0000-8000-8${digits.slice(1, 4)}-${digits.slice(4)}`;
}
