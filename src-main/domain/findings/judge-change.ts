import type { OfferDecision } from '../offer/offer-decision.ts';
import type { Finding, FindingId, FindingLevel } from './finding.ts';
import { refusalsOfRule } from './refusal-of-rule.ts';

/** The gravest that a rule says of an offer. */
export type Weight = FindingLevel | 'none';
const weights: readonly Weight[] = ['none', 'info', 'avertissement', 'bloquant'];
const isHeavier = (one: Weight, other: Weight) => weights.indexOf(one) > weights.indexOf(other);

export const weigh = (findings: readonly Pick<Finding, 'level'>[]): Weight =>
  findings.reduce<Weight>((most, { level }) => (isHeavier(level, most) ? level : most), 'none');

/** What a decided offer is counted among: its fate is the measure of a rule. Null where it says nothing of this rule. */
export const decidedKinds = ['accepted', 'refused', 'corrections'] as const;
export type DecidedKind = (typeof decidedKinds)[number];

/** Accepted; refused for a reason that this rule stands for; sent back with a request on a field that the rule points at. */
export function readDecidedKind(rule: FindingId, decision: OfferDecision, fields: ReadonlySet<string>): DecidedKind | null {
  if (decision.kind === 'accept') return 'accepted';
  if (decision.kind === 'refuse') return refusalsOfRule[rule].includes(decision.reason) ? 'refused' : null;
  return decision.corrections.some(({ field }) => fields.has(field)) ? 'corrections' : null;
}

/** What a change of a rule does to a decided offer. The first four go against what a person decided, the others with it. */
export const changeEffects = [
  'acceptedBlocked', 'refusedMissed', 'correctionsMissed', 'acceptedRaised', 'acceptedCleared', 'refusedCaught', 'correctionsCaught', 'acceptedLowered',
] as const;
export type ChangeEffect = (typeof changeEffects)[number];

/** Those that would have been wrong, if the person was right. */
export const wrongEffects: readonly ChangeEffect[] = ['acceptedBlocked', 'refusedMissed', 'correctionsMissed', 'acceptedRaised'];

/** Null where the change does nothing to it that is for or against the decision. */
export function judgeChange(kind: DecidedKind, before: Weight, after: Weight): ChangeEffect | null {
  const [was, is] = [before === 'bloquant', after === 'bloquant'];
  if (kind === 'accepted') {
    if (was !== is) return is ? 'acceptedBlocked' : 'acceptedCleared';
    if (before === after) return null;
    return isHeavier(after, before) ? 'acceptedRaised' : 'acceptedLowered';
  }
  if (kind === 'refused') return was === is ? null : is ? 'refusedCaught' : 'refusedMissed';
  if ((before === 'none') === (after === 'none')) return null;
  return after === 'none' ? 'correctionsMissed' : 'correctionsCaught';
}
