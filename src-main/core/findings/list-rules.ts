import type { OfferFinding } from '../../contract/desk/offer-findings.ts';
import type { FindingId, FindingLevel } from '../../domain/findings/finding.ts';

/** The rules that speak at a level and that nobody set aside, once each. */
export const listRules = (findings: readonly OfferFinding[], level: FindingLevel): FindingId[] => [...new Set(findings.filter((one) => one.level === level && one.aside === null).map(({ id }) => id))];
