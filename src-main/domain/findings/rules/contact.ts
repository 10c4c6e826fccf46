import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';
import { listSaidDates } from '../text/said-dates.ts';

const unsafe = /\bhttp:\/\/[^\s<>"')]{3,300}|\b(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|cutt\.ly|rebrand\.ly|urlz\.fr|lc\.cx|shorturl\.at|tiny\.cc|rb\.gy)\/[^\s<>"')]{1,100}/gi;
/** Most texts have none: one look spares a search. */
const link = /http:\/\/|\.[a-z]{2,3}\//i;
const wayInWords = /@|https?:\/\/|www\.|(?:\+33|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}|\b(?:adress\w+|envo\w+|transme\w+|postul\w+|candidat\w+)\b[^.]{0,60}\b(?:par (?:courrier|mail|courriel|telephone)|a l'adresse|sur (?:le|notre) site|en ligne|via|ci-dessous|a (?:monsieur|madame|m\.|mme)|se presenter)|\bse presenter\b/i;

/** How to answer, and safely. */
export const contact: FactRule = {
  id: 'contact',
  check({ offer }) {
    const { facts, names } = offer;
    const at = { id: 'contact' as const, level: 'avertissement' as const, source: 'practice' as const };
    const findings: Finding[] = [];
    const texts = listTexts(offer, 'body', 'apply', 'employer');
    const isKnown = [facts.applyUrl, facts.applyEmail, facts.contactEmail, facts.contactPhone].some((way) => way !== null) || (facts.applyText ?? '').length > 10;
    if (!isKnown && !texts.some(({ text }) => wayInWords.test(text.slice(0, 60_000)))) findings.push(makeFinding({ ...at, field: names.apply }));
    for (const text of listTexts(offer, 'apply', 'body').filter((one) => link.test(one.text)))
      for (const match of text.text.matchAll(unsafe)) findings.push(makeFinding({ ...at, field: text.field, start: match.index, end: match.index + match[0].length, reason: 'contact.link' }));
    if (facts.applyUrl !== null && (facts.applyUrl.startsWith('http:') || facts.applyUrl.search(unsafe) === 0) && !findings.some(({ field }) => field === names.apply)) findings.push(makeFinding({ ...at, field: names.apply, reason: 'contact.link' }));
    // A relayed form has no box for it.
    if (facts.applyBy === null && !offer.isRelayed && !listSaidDates(offer).some(({ what }) => what === 'applyBy')) findings.push(makeFinding({ ...at, level: 'info', field: names.applyBy, reason: 'contact.deadline' }));
    return findings;
  },
};
