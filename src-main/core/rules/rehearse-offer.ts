import type { Rehearsal } from '../../contract/desk/rules.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { makeRuleChecker } from '../../domain/findings/check-offer.ts';
import { describeRecord } from '../../domain/findings/describe-record.ts';
import type { Finding, FindingId } from '../../domain/findings/finding.ts';
import { type ChangeEffect, type DecidedKind, judgeChange, readDecidedKind, weigh, type Weight } from '../../domain/findings/judge-change.ts';
import { nameFinding } from '../../domain/findings/name-finding.ts';
import type { Amounts, KnownElsewhere } from '../../domain/findings/reference/reference-tables.ts';
import { readTunedThresholds, type RuleTuning, type Tunings } from '../../domain/findings/rule-tuning.ts';
import { tuneFindings } from '../../domain/findings/tune-findings.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { NearRecord } from '../duplicates/compare-near.ts';
import { listSetAside } from '../findings/list-offer-findings.ts';

export type RehearsedCase = { kind: DecidedKind; before: Weight; after: Weight; effect: ChangeEffect | null };
type Change = Pick<Rehearsal, 'rule'> & { before: RuleTuning; after: RuleTuning; amounts: Amounts; findKnown: (record: NearRecord, tunings: Tunings) => KnownElsewhere };

/**
 * What a change of a rule does to one decided offer, read as of the day of its decision; null where its fate says nothing of
 * this rule. What somebody set aside counts neither before nor after. Twins are looked for among the offers of today that came before it;
 * the verdict of its employer is that of today.
 */
export function makeOfferRehearsal({ rule, before, after, amounts, findKnown }: Change): (record: NearRecord) => RehearsedCase | null {
  const check = makeRuleChecker(rule);
  const tuned = (tuning: RuleTuning) => new Map<FindingId, RuleTuning>([[rule, tuning]]);
  const [was, is] = [tuned(before), tuned(after)];
  const makeSide = (tuning: RuleTuning) => {
    // What a rule that is off would find is asked too: it says of which requests for corrections it is.
    const read = tuned({ ...tuning, isOn: true });
    const thresholds = readTunedThresholds(read);
    return (record: NearRecord, day: string) => check(describeRecord(record.fields), { ...amounts, thresholds, ...findKnown(record, read) }, day);
  };
  const findBefore = makeSide(before);
  const findAfter = isSameValue(before.thresholds, after.thresholds) ? null : makeSide(after);
  return (record) => {
    const { decision } = record.fields;
    if (decision === null) return null;
    const listStanding = makeStandingFilter(record.fields);
    const day = readDayInFrance(new Date(decision.at));
    const found = listStanding(findBefore(record, day));
    const becomes = findAfter === null ? found : listStanding(findAfter(record, day));
    const kind = readDecidedKind(rule, decision, new Set([...found, ...becomes].map(({ field }) => field)));
    if (kind === null) return null;
    const weights = { before: weigh(tuneFindings(found, was)), after: weigh(tuneFindings(becomes, is)) };
    return { kind, ...weights, effect: judgeChange(kind, weights.before, weights.after) };
  };
}

/** Without what somebody set aside. */
function makeStandingFilter(offer: OfferFields): (findings: readonly Finding[]) => Finding[] {
  const aside = new Set(listSetAside(offer).map(({ key }) => key));
  return (findings) => findings.filter((finding) => !aside.has(nameFinding(finding, offer[finding.field as keyof OfferFields])));
}
