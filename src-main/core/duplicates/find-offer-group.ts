import { setImmediate as giveWay } from 'node:timers/promises';
import { type GroupMember, mostOfGroup, type OfferGroup } from '../../contract/desk/near-offers.ts';
import type Database from 'better-sqlite3';
import { readFeatures } from '../../domain/duplicates/offer-features.ts';
import { scorePair } from '../../domain/duplicates/score-pair.ts';
import { nothingKnown } from '../../domain/findings/reference/reference-tables.ts';
import { listOfferFindings } from '../findings/list-offer-findings.ts';
import { listRules } from '../findings/list-rules.ts';
import { findLanguage } from '../letters/find-language.ts';
import { readEmployerVerdict } from '../organisations/find-employer.ts';
import { readTeamRules } from '../rules/read-team-rules.ts';
import type { Store } from '../store/store.ts';
import { compareNear, type NearRecord } from './compare-near.ts';
import { findApart } from './tell-apart.ts';

/** One more than a grappe may hold: it is known to be cut. From further down the list, the usual reach misses those that came first. */
const reach = { perKey: mostOfGroup + 1, compared: mostOfGroup + 1 };

/**
 * The grappe of an offer: those of its employer that are nearly the same, and those that are nearly the same as these. One
 * portion a member, between which windows are answered.
 */
export async function findOfferGroup(store: Store, open: NearRecord, now: Date): Promise<OfferGroup> {
  const { db } = store;
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
      blocking: listRules(listOfferFindings(member.fields, rules, now, { ...nothingKnown, employerVerdict: readEmployerVerdict(store, member.fields, now) }), 'bloquant'),
    });
  }
  return { members: shown, isCut };
}

function showMember(db: Database.Database, member: NearRecord, open: NearRecord): Omit<GroupMember, 'differs' | 'blocking'> {
  const { title, employerName, contactName, placeLabel, receivedAt, state } = member.fields;
  return { id: member.id, title, employerName, contactName, placeLabel, receivedAt, state, letterLanguage: findLanguage(db, member.fields).language, isApart: findApart(member, open) !== null };
}
