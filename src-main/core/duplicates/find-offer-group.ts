import { setImmediate as giveWay } from 'node:timers/promises';
import { type GroupMember, mostOfGroup, type OfferGroup } from '../../contract/desk/near-offers.ts';
import type Database from 'better-sqlite3';
import { readFeatures } from '../../domain/duplicates/offer-features.ts';
import { scorePair } from '../../domain/duplicates/score-pair.ts';
import type { VerdictCode } from '../../domain/ess/verdict.ts';
import type { FindingId } from '../../domain/findings/finding.ts';
import { nothingKnown } from '../../domain/findings/reference/reference-tables.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { listOfferFindings } from '../findings/list-offer-findings.ts';
import { findLanguage } from '../letters/find-language.ts';
import { readKeptVerdict } from '../organisations/kept-verdict.ts';
import { readTeamRules, type TeamRules } from '../rules/read-team-rules.ts';
import { compareNear, type NearRecord } from './compare-near.ts';
import { findApart } from './tell-apart.ts';

/** One more than a grappe may hold: it is known to be cut. From further down the list, the usual reach misses those that came first. */
const reach = { perKey: mostOfGroup + 1, compared: mostOfGroup + 1 };

/**
 * The grappe of an offer: those of its employer that are nearly the same, and those that are nearly the same as these. One
 * portion a member, between which windows are answered.
 */
export async function findOfferGroup(db: Database.Database, open: NearRecord, now: Date): Promise<OfferGroup> {
  const members = new Map([[open.row, open]]);
  let isCut = false;
  // A Map goes on with what is added while it is walked.
  for (const member of members.values()) {
    if (isCut) break;
    await giveWay();
    for (const { record, isKin } of compareNear(db, member, reach)) {
      if (!isKin || members.has(record.row)) continue;
      if (members.size === mostOfGroup) isCut = true;
      else members.set(record.row, record);
    }
  }
  const rules = readTeamRules(db);
  const own = readFeatures(open.fields);
  const shown: GroupMember[] = [];
  for (const member of [open, ...[...members.values()].slice(1).sort((a, b) => a.row - b.row)]) {
    await giveWay();
    shown.push({
      ...showMember(db, member, open),
      differs: member === open ? [] : scorePair(own, readFeatures(member.fields)).reasons.filter(({ points }) => points < 0),
      blocking: listBlocking(member.fields, rules, now, readKeptVerdict(db, member.fields)),
    });
  }
  return { members: shown, isCut };
}

function listBlocking(fields: OfferFields, rules: TeamRules, now: Date, employerVerdict: VerdictCode | null): FindingId[] {
  const findings = listOfferFindings(fields, rules, now, { ...nothingKnown, employerVerdict });
  return [...new Set(findings.filter(({ level, aside }) => level === 'bloquant' && aside === null).map(({ id }) => id))];
}

function showMember(db: Database.Database, member: NearRecord, open: NearRecord): Omit<GroupMember, 'differs' | 'blocking'> {
  const { title, employerName, contactName, placeLabel, receivedAt, state } = member.fields;
  return { id: member.id, title, employerName, contactName, placeLabel, receivedAt, state, letterLanguage: findLanguage(db, member.fields).language, isApart: findApart(member, open) !== null };
}
