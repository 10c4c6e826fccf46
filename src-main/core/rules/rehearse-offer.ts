import type { Rehearsal } from '../../contract/desk/rules.ts';
import { makeRuleChecker } from '../../domain/findings/check-offer.ts';
import { describeRecord } from '../../domain/findings/describe-record.ts';
import type { FindingId } from '../../domain/findings/finding.ts';
import { type ChangeEffect, type DecidedKind, judgeChange, readDecidedKind, weigh, type Weight } from '../../domain/findings/judge-change.ts';
import { nameFinding } from '../../domain/findings/name-finding.ts';
import type { Amounts } from '../../domain/findings/reference/reference-tables.ts';
import type { RuleTuning } from '../../domain/findings/rule-tuning.ts';
import { tuneFindings } from '../../domain/findings/tune-findings.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { listSetAside } from '../findings/list-offer-findings.ts';

export type RehearsedCase = { kind: DecidedKind; before: Weight; after: Weight; effect: ChangeEffect | null };
type Change = Pick<Rehearsal, 'rule'> & { before: RuleTuning; after: RuleTuning; amounts: Amounts };

/**
 * What a change of a rule does to one decided offer, read as of the day of its decision; null where its fate says nothing of
 * this rule. What somebody set aside counts neither before nor after.
 */
export function makeOfferRehearsal({ rule, before, after, amounts }: Change): (offer: OfferFields) => RehearsedCase | null {
  const check = makeRuleChecker(rule);
  const tuned = (tuning: RuleTuning) => new Map<FindingId, RuleTuning>([[rule, tuning]]);
  const reference = { ...amounts, twins: [] };
  const [was, is] = [tuned(before), tuned(after)];
  return (offer) => {
    if (offer.decision === null) return null;
    const aside = new Set(listSetAside(offer).map(({ key }) => key));
    const found = check(describeRecord(offer), reference, offer.decision.at.slice(0, 10)).filter(
      (finding) => !aside.has(nameFinding(finding, offer[finding.field as keyof OfferFields])),
    );
    const kind = readDecidedKind(rule, offer.decision, new Set(found.map(({ field }) => field)));
    if (kind === null) return null;
    const weights = { before: weigh(tuneFindings(found, was)), after: weigh(tuneFindings(found, is)) };
    return { kind, ...weights, effect: judgeChange(kind, weights.before, weights.after) };
  };
}
