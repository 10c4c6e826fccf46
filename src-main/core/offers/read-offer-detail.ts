import type { OfferDetail } from '../../contract/desk/offers.ts';
import { findCorrected, isToRemind } from '../../domain/offer/await-corrections.ts';
import type { Follower } from '../../domain/record/follower.ts';
import { offerContent, type OfferContent, type OfferFields } from '../../domain/offer/offer.ts';
import { makeClaimReader } from '../claims/read-claim.ts';
import { findLanguage } from '../letters/find-language.ts';
import { readTeamRules } from '../rules/read-team-rules.ts';
import { findTwins } from '../findings/find-twins.ts';
import { listOfferFindings } from '../findings/list-offer-findings.ts';
import { readEmployerVerdict } from '../organisations/find-employer.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { findCorrectionAddress } from './correction-token.ts';
import { findPublicationAddress } from './publication-token.ts';
import { findRecruiterAct } from './take-back-recruiter.ts';
import { makePriorityReader } from './read-priority.ts';
import { prepareOnce } from '../store/statements.ts';

/** All that the screen of one offer shows. */
export function readOfferDetail(store: Store, record: StoredRecord, now: Date, me: string): OfferDetail {
  const fields = record.fields as OfferFields;
  const rules = readTeamRules(store.db);
  return {
    row: record.row,
    id: record.id,
    ver: record.ver,
    fields,
    original: rebuildOriginal(store, record.id, fields),
    pending: prepareOnce(store.db, `select 1 from outbox where entity = 'offer' and id = ? limit 1`).get(record.id) !== undefined,
    leavesAt: readLeavesAt(store, record.id),
    claim: makeClaimReader(store, now)(record.row),
    priority: makePriorityReader(store, me, now)(record.row, { ...fields, cameBack: findCorrected(fields) !== null, toRemind: isToRemind(fields) }),
    conflictIds: listAbout(store, 'conflict', record.id),
    proposalIds: listAbout(store, 'proposal', record.id),
    outdated: store.isUnread('offer', record.id),
    correctionAddress: findCorrectionAddress(store, record.id, fields),
    publicationAddress: fields.decision?.kind === 'accept' ? findPublicationAddress(store, record.id, fields, fields.decision.at) : null,
    recruiterAct: findRecruiterAct(fields) ?? null,
    letterLanguage: findLanguage(store.db, fields),
    findings: listOfferFindings(fields, rules, now, { twins: findTwins(store.db, { row: record.row, id: record.id, fields }, rules.tunings), employerVerdict: readEmployerVerdict(store, fields, now) }),
  };
}

/** The open conflicts or proposals about an offer. */
const listAbout = (store: Store, entity: Follower, id: string): string[] =>
  prepareOnce<string>(
    store.db,
    `select id from record indexed by ${entity}_open where entity = '${entity}' and fields ->> 'state' = 'open' and fields ->> 'recordId' = ? order by row`,
  ).pluck().all(id);

/** The offer as it first arrived: where a field was changed since, what the first change of it found. */
function rebuildOriginal(store: Store, id: string, fields: OfferFields): OfferContent {
  const original: Record<string, unknown> = {};
  for (const field of Object.keys(offerContent.shape)) original[field] = fields[field as keyof OfferFields];
  const first = prepareOnce<{ field: string; before: string | null }>(
    store.db,
    // SQLite takes the bare columns from the row that holds the minimum.
    `select field, before, min(id) from change where entity = 'offer' and record_id = ? and field <> '*' group by field`,
  );
  for (const { field, before } of first.all(id)) if (field in original) original[field] = before === null ? null : JSON.parse(before);
  return original as OfferContent;
}

/** When the first line of this offer that is held back leaves; null if none is. */
function readLeavesAt(store: Store, id: string): string | null {
  const held = prepareOnce<{ held_since: string; delay_ms: number }>(
    store.db,
    `select held_since, delay_ms from outbox where entity = 'offer' and id = ? and n is null and held_since is not null and delay_ms > 0`,
  ).all(id);
  const times = held.map((line) => Date.parse(line.held_since) + line.delay_ms);
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}
