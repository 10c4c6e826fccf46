import type { OrganisationDetail } from '../../contract/desk/organisations.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { isStanding } from '../../domain/ess/ess-override.ts';
import { reachVerdict } from '../../domain/ess/reach-verdict.ts';
import type { EssMessage } from '../../domain/ess/message.ts';
import type { VerdictCode } from '../../domain/ess/verdict.ts';
import { type OrganisationFields, organisationFields } from '../../domain/organisation/organisation.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { getStanding } from './find-merged.ts';
import { gatherStatements } from './gather-statements.ts';

/** Records written before this version lack fields; one that does not read is shown as it is. */
export function readOrganisation({ fields }: StoredRecord): OrganisationFields {
  const read = organisationFields.safeParse(fields);
  return read.success ? read.data : { ...(fields as OrganisationFields), essOverride: null, identifiersKept: null, articleOne: null, registryMention: null, verdictOf: null, distinctFrom: [], mergedFrom: [], distinctContacts: [] };
}

/**
 * The organisation whose verdict another takes for its own, with the verdict of that one itself: groups have one level. Merged into
 * another one, it is that one.
 */
export function readGroupVerdict(store: Store, { id, fields }: { id: string; fields: OrganisationFields }, today: string): OrganisationDetail['group'] {
  const head = fields.verdictOf === null ? undefined : getStanding(store, 'organisation', fields.verdictOf);
  if (head === undefined || head.id === id) return null;
  const read = readOrganisation(head);
  return { id: head.id, name: read.name, code: readOwnCode(store, read, today) };
}

/** The verdict that counts: a person's while it stands, then that of its group, then that of the sources. */
export const readVerdictCode = (store: Store, record: StoredRecord, now: Date): VerdictCode => readVerdictInShort(store, record, now).code;

/** The same, with what the sources say where it is theirs. */
export function readVerdictInShort(store: Store, record: StoredRecord, now: Date): { code: VerdictCode; reason: EssMessage | null; nextProof: EssMessage | null } {
  const fields = readOrganisation(record);
  const today = readDayInFrance(now);
  const placed = readPlacedCode(store, { id: record.id, fields }, today);
  if (placed !== null) return { code: placed, reason: null, nextProof: null };
  const { code, reason, nextProof } = reachVerdict(gatherStatements(store.db, fields), today);
  return { code, reason, nextProof };
}

/** The verdict that goes before what the sources say: a person's while it stands, then that of its group; null where there is neither. */
export function readPlacedCode(store: Store, { id, fields }: { id: string; fields: OrganisationFields }, today: string): VerdictCode | null {
  if (isStanding(fields.essOverride, today)) return fields.essOverride.code;
  return readGroupVerdict(store, { id, fields }, today)?.code ?? null;
}

const readOwnCode = (store: Store, fields: OrganisationFields, today: string): VerdictCode =>
  isStanding(fields.essOverride, today) ? fields.essOverride.code : reachVerdict(gatherStatements(store.db, fields), today).code;
