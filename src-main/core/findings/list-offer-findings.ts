import type { OfferFinding } from '../../contract/desk/offer-findings.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { checkOffer } from '../../domain/findings/check-offer.ts';
import { describeRecord } from '../../domain/findings/describe-record.ts';
import { nameFinding } from '../../domain/findings/name-finding.ts';
import { type KnownElsewhere, nothingKnown } from '../../domain/findings/reference/reference-tables.ts';
import { readTunedThresholds } from '../../domain/findings/rule-tuning.ts';
import { tuneFindings } from '../../domain/findings/tune-findings.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { TeamRules } from '../rules/read-team-rules.ts';

/** What the rules point out in an offer of the store, with what was said of each. The same words twice in a field are one. `known`: see `findTwins` and `readEmployerVerdict`. */
export function listOfferFindings(offer: OfferFields, { tunings, amounts }: TeamRules, now: Date, known: KnownElsewhere = nothingKnown): OfferFinding[] {
  const said = new Map(listSetAside(offer).map((one) => [one.key, one]));
  const found = new Map<string, OfferFinding>();
  for (const finding of tuneFindings(checkOffer(describeRecord(offer), { ...amounts, thresholds: readTunedThresholds(tunings), ...known }, readDayInFrance(now)), tunings)) {
    const tuning = tunings.get(finding.id);
    const key = nameFinding(finding, offer[finding.field as keyof OfferFields]);
    const aside = said.get(key);
    if (!found.has(key))
      found.set(key, { ...finding, key, suggestion: finding.suggestion ?? null, own: tuning === undefined || (tuning.why === null && tuning.letter === null) ? null : { why: tuning.why, letter: tuning.letter }, aside: aside === undefined ? null : { by: aside.by, at: aside.at } });
  }
  return [...found.values()];
}

/** Records written before this version have no such list. */
export const listSetAside = (offer: Partial<OfferFields>): OfferFields['setAside'] => offer.setAside ?? [];
