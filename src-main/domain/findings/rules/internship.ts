import { listTexts, locate, oncePerOffer, type ReadOffer, type ReadText } from '../read-offer.ts';
import { findMonthSpans, findSpans, measureSpan } from '../text/read-spans.ts';

/** A length that the offer gives to its internship, in months, and where. */
export type StatedLength = { months: number; field: string; start: number; end: number };

const numbers: Record<string, number> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, quinze: 15, dixhuit: 18, vingtquatre: 24 };
const count = '(\\d ?\\d{3}|\\d{1,4}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix-huit|dix|onze|douze|quinze|vingt-quatre)';
const ofStage = new RegExp(`\\bstages?\\b[^.;:]{0,45}?\\b(?:${count} ?(?:a|-|ou|et) ?)?${count}[- ]?(mois|semaines?|heures|h\\b|jours?|ans?\\b|annees?)`, 'g');
const alone = new RegExp(`(?:\\bduree|\\bvolume|\\btotal|\\bpendant|\\bpour une duree|\\bpour|\\bperiode|^)\\b[^.;]{0,25}?\\b(?:${count} ?(?:a|-|ou|et) ?)?${count}[- ]?(mois|semaines?|heures|h\\b|ans?\\b|annees?)(?! ?(?:\\/|par) ?(?:sem|jour|mois))`, 'g');
const otherLengths = /\b(?:experiences?|premiers? stages?|un stage similaire|stages? (?:precedents?|anterieurs?|reussis?|effectues?)|renouvelable|delai|preavis|jours? de conges?|gratifi\w+ (?:au[- ]dela|a partir|apres)|superieurs? a|plus de deux mois|au-dela de|inferieurs? a|alternance|contrat|cdd|cdi|anciennete|encadr\w*|depuis|puis|cesure de|gap|apres (?:le|un|votre) stage)\b/;

/** True if the offer proposes an internship, or says so in a sentence while its contract is not known. */
export const isInternshipOffer = ({ engagement }: ReadOffer): boolean => engagement === 'internship';

/** The lengths that the offer states, longest first. */
export const listLengths = oncePerOffer(readLengths);

function readLengths(offer: ReadOffer): StatedLength[] {
  const lengths: StatedLength[] = [];
  const read = (text: ReadText, pattern: RegExp) => {
    // What is not there costs least to look for: most texts, and most sentences of others, end here.
    if (!isInternshipOffer(offer) && !text.folded.text.includes('stag')) return;
    for (const sentence of text.sentences) {
      if (!isInternshipOffer(offer) && !sentence.text.includes('stag')) continue;
      if (otherLengths.test(sentence.text) || (!isInternshipOffer(offer) && !proposes.test(sentence.text))) continue;
      for (const match of sentence.text.matchAll(pattern)) {
        const months = toMonths(match[2] ?? '', match[3] ?? '');
        if (months !== null) lengths.push({ months, ...locate(text, sentence.at + match.index, sentence.at + match.index + match[0].length) });
      }
    }
  };
  for (const text of listTexts(offer, 'title', 'contract', 'body', 'hours')) {
    read(text, ofStage);
    if (isInternshipOffer(offer) && text.role !== 'title') {
      read(text, alone);
      for (const { at, text: words } of text.sentences) for (const { months, start, end } of findSpans(words)) lengths.push({ months, ...locate(text, at + start, at + end) });
    }
  }
  if (isInternshipOffer(offer)) lengths.push(...(lengths.length === 0 ? readUnsaidLengths(offer) : readDatedLength(offer)));
  return lengths.sort((one, other) => other.months - one.months);
}

/** Where no length is said: between the months that are named, which are often those of the year in which a shorter one may be placed; else that of the record. */
function readUnsaidLengths(offer: ReadOffer): StatedLength[] {
  const spans = listTexts(offer, 'title', 'contract', 'body').flatMap((text) =>
    text.sentences
      .filter(({ text: words }) => /\bstag/.test(words) && !/\b(?:possible|flexible|a convenir|periode|durant|pendant \d)/.test(words))
      .flatMap(({ at, text: words }) => findMonthSpans(words).map(({ months, start, end }) => ({ months, ...locate(text, at + start, at + end) }))));
  if (spans.length > 0) return spans;
  const { contractMonths } = offer.facts;
  return [...(contractMonths === null ? [] : [{ months: contractMonths, field: offer.names.contract, start: 0, end: 0 }]), ...readDatedLength(offer)];
}

/** From the first day of the record to its last: it counts beside what the text says, which may be shorter. */
function readDatedLength({ facts: { startsOn, endsOn }, names }: ReadOffer): StatedLength[] {
  const stated = startsOn === null || endsOn === null ? null : measureSpan(startsOn, endsOn);
  return stated === null ? [] : [{ months: stated, field: names.end, start: 0, end: 0 }];
}

const proposes = /\b(?:offre de stage|propos\w+ (?:un|des) stage|recherch\w+ (?:un|une|des|notre|son|sa) (?:\w+ )?stag|recrut\w+ (?:un|une|des) (?:\w+ )?stag|stage (?:de|d'une duree|conventionne|non (?:remunere|indemnise|gratifie)|de fin d'etudes|a pourvoir|propose|gratifie|remunere)|^stage\b|stagiaire (?:pour|pendant|de) \d)/;

/** 7 hours are a day and 22 days a month (D124-6): 924 hours are six months. */
function toMonths(figure: string, unit: string): number | null {
  const value = numbers[figure.replace('-', '')] ?? Number(figure.replace(' ', ''));
  if (!(value > 0)) return null;
  if (unit.startsWith('mois')) return value <= 60 ? value : null;
  if (unit.startsWith('sem')) return (value * 12) / 52;
  if (unit.startsWith('an')) return value <= 5 ? value * 12 : null;
  if (unit.startsWith('jour')) return value / 22;
  return value >= 100 ? value / 154 : null;
}
