import { makeReason, scoreReasons } from '../duplicates/duplicate-reason.ts';
import { compareEmployers } from '../duplicates/employer-name.ts';
import { isSharedAddress } from './person-address.ts';
import type { PersonFeatures } from './person-features.ts';
import { comparePersonNames } from './person-name.ts';
import { judgePeople, type PersonReason, type PersonVerdict } from './person-reason.ts';

export type PersonScore = { score: number; reasons: PersonReason[]; verdict: PersonVerdict };

/** How likely two people are one: the points of its reasons, out of 100. The order of the two does not count. */
export function scorePeople(a: PersonFeatures, b: PersonFeatures): PersonScore {
  const reasons = [readEmails(a, b), readPhones(a, b), readNames(a, b), readOrganisations(a, b), readPlaces(a, b)].filter((reason) => reason !== null);
  const score = scoreReasons(reasons);
  return { score, reasons, verdict: judgePeople(score, reasons) };
}

/** Another address says nothing: people have several. */
function readEmails(a: PersonFeatures, b: PersonFeatures): PersonReason | null {
  if (a.email === null || a.email !== b.email) return null;
  return isSharedAddress(a.email) ? makeReason('email.shared', 10) : makeReason('email.same', 50);
}

const readPhones = (a: PersonFeatures, b: PersonFeatures): PersonReason | null => (a.phone !== null && a.phone === b.phone ? makeReason('phone.same', 20) : null);

function readNames(a: PersonFeatures, b: PersonFeatures): PersonReason | null {
  const { relation, alike } = comparePersonNames(a.name, b.name);
  if (relation === 'unknown') return null;
  const percent = Math.round(alike * 100);
  return makeReason(`name.${relation}`, { same: 35, initials: 22, near: 25 * alike, part: -10, different: -30 }[relation], { percent });
}

function readOrganisations(a: PersonFeatures, b: PersonFeatures): PersonReason | null {
  if (a.organisation === null || b.organisation === null) return null;
  const alike = compareEmployers(a.organisation, b.organisation);
  const percent = Math.round(alike * 100);
  // One works, and volunteers, in several: another organisation says nothing.
  if (percent < 60) return null;
  return percent >= 97 ? makeReason('organisation.same', 10, { percent }) : makeReason('organisation.near', 8 * alike, { percent });
}

function readPlaces(a: PersonFeatures, b: PersonFeatures): PersonReason | null {
  if (a.territory === null || b.territory === null) return null;
  return a.territory === b.territory ? makeReason('place.same', 5) : makeReason('place.different', -5);
}
