import type { RecordId } from './record-id.ts';

const offset = 0xcbf2_9ce4_8422_2325n;
const prime = 0x100_0000_01b3n;

/**
 * The id of the record of that name among those of a kind, which eight hexadecimal digits say: the same on every desk, so that two
 * people who write it without knowing of each other write the same record. FNV-1a of the name, in a UUID of version 8.
 */
export function makeNamedRecordId(kind: string, name: string): RecordId {
  let hash = offset;
  for (const letter of name) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * prime);
  const digits = hash.toString(16).padStart(16, '0');
  return `${kind}-0000-8000-8${digits.slice(1, 4)}-${digits.slice(4)}`;
}
