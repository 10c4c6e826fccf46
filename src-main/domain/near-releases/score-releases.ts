import { makeReason, scoreReasons } from '../duplicates/duplicate-reason.ts';
import { compareEmployers } from '../duplicates/employer-name.ts';
import { scoreTexts, scoreTitles } from '../duplicates/score-words.ts';
import { editionParts } from './read-edition.ts';
import type { ReleaseFeatures } from './release-features.ts';
import { judgeReleases, type ReleaseReason, type ReleaseVerdict } from './release-reason.ts';

export type ReleaseScore = { score: number; reasons: ReleaseReason[]; verdict: ReleaseVerdict };

/** Of a hundred: what a same text or title gives, and what another one takes. */
const weights = { text: { same: 45, different: -10 }, title: { same: 25, different: -10 } };

/** How likely two releases are one: the points of its reasons, out of 100. `from` and `to` of the figures: of the first, of the second. */
export function scoreReleases(a: ReleaseFeatures, b: ReleaseFeatures): ReleaseScore {
  const reasons = [
    scoreTexts(a.text, b.text, weights.text), scoreTitles(a.title, b.title, weights.title), readIssuers(a, b), readSenders(a, b), readEditions(a, b), readDates(a, b),
  ].filter((reason) => reason !== null);
  const score = scoreReasons(reasons);
  return { score, reasons, verdict: judgeReleases(score, reasons) };
}

function readIssuers(a: ReleaseFeatures, b: ReleaseFeatures): ReleaseReason | null {
  if (a.issuer === null || b.issuer === null) return null;
  const alike = compareEmployers(a.issuer, b.issuer);
  const percent = Math.round(alike * 100);
  if (percent >= 97) return makeReason('issuer.same', 20, { percent });
  return percent >= 60 ? makeReason('issuer.near', 16 * alike, { percent }) : makeReason('issuer.different', -15, { percent });
}

const readSenders = (a: ReleaseFeatures, b: ReleaseFeatures): ReleaseReason | null => (a.sender !== null && a.sender === b.sender ? makeReason('sender.same', 5) : null);

/** The first thing that tells one edition from the other: it is said once, whatever else goes with it. */
function readEditions(a: ReleaseFeatures, b: ReleaseFeatures): ReleaseReason | null {
  for (const part of editionParts) {
    const [from, to] = [a.edition[part], b.edition[part]];
    if (from !== null && to !== null && from !== to) return makeReason(`${part}.changed`, -15, { from, to });
  }
  return null;
}

/** In days. A release is sent again within days; after so many months, it is another one of a series. */
const closeDays = 10;
const farDays = 120;

function readDates(a: ReleaseFeatures, b: ReleaseFeatures): ReleaseReason | null {
  if (a.received === null || b.received === null) return null;
  const days = Math.round(Math.abs(a.received - b.received));
  if (days > farDays) return makeReason('dates.far', -6, { days });
  return days > closeDays ? null : makeReason('dates.close', 5, { days });
}
