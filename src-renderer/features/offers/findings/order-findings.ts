import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';

const weights = { bloquant: 0, avertissement: 1, info: 2 };

export const compareLevels = (one: Pick<OfferFinding, 'level'>, other: Pick<OfferFinding, 'level'>): number => weights[one.level] - weights[other.level];

/** The gravest first; those of a level in the order in which they came, which is that of the text. */
export const orderFindings = (findings: readonly OfferFinding[]): readonly OfferFinding[] => [...findings].sort(compareLevels);
