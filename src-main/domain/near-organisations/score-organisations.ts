import { comparePlaces } from '../duplicates/compare-places.ts';
import { makeReason, scoreReasons } from '../duplicates/duplicate-reason.ts';
import { compareEmployers, isInitials } from '../duplicates/employer-name.ts';
import type { OrganisationFeatures } from './organisation-features.ts';
import { judgeOrganisations, type OrganisationReason, type OrganisationVerdict } from './organisation-reason.ts';

export type OrganisationScore = { score: number; reasons: OrganisationReason[]; verdict: OrganisationVerdict };

/** How likely two organisations are one: the points of its reasons, out of 100. */
export function scoreOrganisations(a: OrganisationFeatures, b: OrganisationFeatures): OrganisationScore {
  const reasons = [...readNumbers(a, b), readName(a, b), readPlaces(a, b), readDomains(a, b)].filter((reason) => reason !== null);
  const score = scoreReasons(reasons);
  return { score, reasons, verdict: judgeOrganisations(score, reasons) };
}

/** A number says more than a name, both ways: one that differs outweighs a same name in the same town. */
function readNumbers(a: OrganisationFeatures, b: OrganisationFeatures): OrganisationReason[] {
  const reasons: OrganisationReason[] = [];
  if (a.siret !== null && a.siret === b.siret) reasons.push(makeReason('number.same_siret', 80));
  else if (a.siren !== null && a.siren === b.siren) reasons.push(a.siret !== null && b.siret !== null ? makeReason('number.other_establishment', 50) : makeReason('number.same_siren', 70));
  if (a.rna !== null && a.rna === b.rna) reasons.push(makeReason('number.same_rna', 70));
  const differs = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  if (reasons.length === 0 && (differs(a.siren, b.siren) || differs(a.rna, b.rna))) reasons.push(makeReason('number.different', -45));
  return reasons;
}

/** Names less alike than this are two names. */
const leastAlike = 0.7;

function readName(a: OrganisationFeatures, b: OrganisationFeatures): OrganisationReason | null {
  if (a.name.length === 0 || b.name.length === 0) return null;
  const alike = compareEmployers(a.name, b.name);
  const percent = Math.round(alike * 100);
  if (percent >= 97) return makeReason('name.same', 40, { percent });
  if (isInitials(a.name, b.name) || isInitials(b.name, a.name)) return makeReason('name.letters', 28);
  return alike >= leastAlike ? makeReason('name.near', 36 * alike, { percent }) : makeReason('name.different', -20, { percent });
}

function readPlaces(a: OrganisationFeatures, b: OrganisationFeatures): OrganisationReason | null {
  const relation = comparePlaces(a.place, b.place);
  if (relation === 'unknown') return null;
  return makeReason(`place.${relation}`, { same: 20, near: 8, other_town: -10, other_territory: -15, unstated: 0 }[relation]);
}

function readDomains(a: OrganisationFeatures, b: OrganisationFeatures): OrganisationReason | null {
  if (a.domain !== null && a.domain === b.domain) return makeReason('domain.same', 40);
  const writes = ({ mailDomains }: OrganisationFeatures, { domain }: OrganisationFeatures) => domain !== null && mailDomains.includes(domain);
  return writes(a, b) || writes(b, a) ? makeReason('domain.mail', 30) : null;
}
