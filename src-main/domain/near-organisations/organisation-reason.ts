import type { Reason } from '../duplicates/duplicate-reason.ts';

/** Why two organisations may be one, or not. The words are the screen's. */
export const organisationReasonIds = [
  'number.same_siret', 'number.same_siren', 'number.other_establishment', 'number.same_rna', 'number.different',
  'name.same', 'name.near', 'name.letters', 'name.different',
  'place.same', 'place.near', 'place.other_town', 'place.other_territory', 'place.unstated',
  'domain.same', 'domain.mail',
] as const;
export type OrganisationReasonId = (typeof organisationReasonIds)[number];
export type OrganisationReason = Reason<OrganisationReasonId>;

/**
 * `duplicate`: one and the same. `establishment`: of one legal person, at another address. `possible`: to be looked at.
 * `none`: two organisations.
 */
export const organisationVerdicts = ['duplicate', 'establishment', 'possible', 'none'] as const;
export type OrganisationVerdict = (typeof organisationVerdicts)[number];

/** Below it, two organisations are only two organisations. */
const leastScore = 0.4;
const surelyOne = 0.6;

export function judgeOrganisations(score: number, reasons: readonly OrganisationReason[]): OrganisationVerdict {
  const has = (id: OrganisationReasonId) => reasons.some((reason) => reason.id === id);
  if (score < leastScore) return 'none';
  if (has('number.other_establishment')) return 'establishment';
  // Of one network, or of one name: two towns are two teams until a number says otherwise.
  const isApart = has('number.different') || ((has('place.other_town') || has('place.other_territory')) && !has('number.same_siret') && !has('number.same_rna'));
  return score >= surelyOne && !isApart ? 'duplicate' : 'possible';
}
