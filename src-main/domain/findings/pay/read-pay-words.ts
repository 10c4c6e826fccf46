import type { StatedPay } from './stated-pay.ts';

const money = '(?:€|euros?\\b|eur\\b)';
const thousand = '(?:k ?(?:€|e\\b|eur\\b|euros?\\b)|k(?=[ .,;/)-]|$))';
const figure = '\\d{1,3}(?:[ .]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,7}(?:[.,]\\d{1,3})?';
const period = '(?: ?(?:brute?s?|nette?s?|nets?|b\\b|n\\b))?';
/** One amount with its unit, or two of which the second has it. The unit of each: euros or thousands. */
const amounts = new RegExp(
  `(?:(?:entre|de|:|a partir de) )?(${figure}) ?(${thousand}|${money})?${period}(?: ?(?:a|et|-|/|jusqu'a) ?(${figure}) ?(${thousand}|${money})${period}| ?(?=[ (/.,;:)]|$))`,
  'g',
);

/** A minus that is meant: “Salaire : -500 €”. In prose a hyphen at the start of a line is a bullet, in a pay field (`isField`) it is none. */
const minusAfterWord = /(?:[:=(]|\b(?:de|est|a)) ?-$/;

/** Without it nothing is said of money. */
export const moneySign = /€|\beuros?\b|\beur\b|\d ?k/;

/** The pays that a folded sentence states, in words (“entre 1 900 et 2 100 € brut par mois sur 13 mois”). */
export function readPayWords(sentence: string, isField = false): StatedPay[] {
  if (!moneySign.test(sentence)) return [];
  const found: StatedPay[] = [];
  for (const match of sentence.matchAll(amounts)) {
    const [words, first = '', unit, second, secondUnit] = match;
    if (unit === undefined && secondUnit === undefined) continue;
    const max = toEuros(second ?? first, secondUnit ?? unit);
    const lead = sentence.slice(Math.max(0, match.index - 60), match.index);
    // “Coefficient 770 - 3 026,10 €”: the first is no money.
    const min = second === undefined || /\b(?:coef\w*|indice)\b[^.\d]{0,12}$/.test(lead) ? max : toEuros(first, unit ?? secondUnit);
    const to = match.index + words.trimEnd().length;
    const tail = sentence.slice(match.index + words.length, to + 50);
    if (max === 0 || min > max || isOtherMoney(lead, tail)) continue;
    const isNegative = minusAfterWord.test(lead) || (isField && lead.trim() === '-');
    found.push({ min: isNegative ? -max : min, max: isNegative ? -max : max, ...readTerms(lead, words, tail), from: match.index, to });
  }
  return found;
}

const toEuros = (figure: string, unit = ''): number => {
  const plain = figure.replace(/[ .](?=\d{3}(?!\d))/g, '').replace(',', '.');
  return Number(plain) * (unit.startsWith('k') ? 1000 : 1);
};

/** Budgets, turnovers, vouchers and bonuses are no pay. */
const isOtherMoney = (lead: string, tail: string): boolean =>
  /\b(?:ik|budgets?|chiffre d'affaires|ca\b|tickets?(?:[- ]restaurants?)?|titres?[- ]restaurants?|casse[- ]croutes?|restauration|cheques?|primes?|bonus|paniers?|mutuelle|forfait mobilites?|remboursement|subventions?|jusqu'a|cooptation|participation|interessement|variables?|indemnites? (?:de(?! stage)|kilom|repas|depl|tele)\w*|indemnis\w*|deplacements?|dont|plus|levee|fonds|dons?|frais|capital|cotisation|adhesion|facial\w*|astreintes?|transport|abonnement|amende|cadeaux?|(?<!\b(?:remunerations?|salaires?) (?:et|&) (?:vos |nos |autres |les )?)avantages?|investi\w*|financement|dotation|prix|caution|apport|kit)\b(?:(?!salaire|remuneration|taux)[^.]){0,30}$/.test(lead) ||
  // The share of SMIC that the law lets the young earn, or SMIC itself by the hour.
  /\b\d\d ?% d[ue] smic ?\($|\bsmic horaire\b[^.€]{0,25}\($/.test(lead) ||
  /\b(?:equivalente?s? a|rembours\w+ (?:a hauteur )?(?:de|jusqu'a)?|cantine a|loyers? de|facture\w* a?) ?$/.test(lead) ||
  /^ ?(?:(?:de |d')(?:indemnite|allocation|forfait|budget|chiffre|ca\b|prime|bonus|subvention|frais|panier|ticket|cotisation|caution)|(?:par|\/) ?(?:repas|panier|km|kilometres?|coupures?|nuit|astreinte|enfant|adherent|ticket|seance|participant|eleve)|h? ?pour la prime|millions?|milliards?|md|mds|m€)/.test(tail);

function readTerms(lead: string, words: string, tail: string): Pick<StatedPay, 'period' | 'gross' | 'months' | 'isPartial'> {
  // What follows the next figure is said of that one.
  const after = tail.slice(0, 32).split(/[\d(]/)[0] ?? '';
  const around = `${lead.slice(-45)} ${words} ${after}`;
  const months = /\b(?:sur|x|par|soit) ?(1[2-6])(?:[.,]\d+)? ?mois|\b(1[3-6])(?:e|eme) mois/.exec(`${lead.slice(-20)} ${tail}`);
  const brut = /\bbrute?s?\b|\bb\b/.test(words) || /\bbrute?s?\b/.test(after) || /\bbrute?s?\b/.test(lead.slice(-30));
  const net = /\b(?:nette?|net)s?\b/.test(words) || /^[^\d]{0,20}\b(?:nette?|net)s?\b/.test(after) || /\b(?:nette?|net)s?\b[^\d]{0,20}$/.test(lead);
  return {
    period: readPeriod(`${words} ${after}`, true) ?? readPeriod(lead.slice(-45), false),
    gross: net && !/\bbrute?s?\b/.test(words + after) ? false : brut ? true : null,
    months: months === null ? null : Number(months[1] ?? months[2]),
    isPartial: /\b(?:fixe|variables?|commissions?|primes?|hors|\+|avances?|minimum garanti|package|pourcentage)\b|\+/.test(around),
  };
}

const periods: [RegExp, NonNullable<StatedPay['period']>][] = [
  [/(?:\/ ?|par |\bl')(?:heure|h\b)|\bhoraire\b|\b(?:taux|salaires) horaires\b|\/ ?h\b|€h\b|\btaux horaire/, 'hour'],
  [/(?:\/ ?|par |\bla )(?:jour|journee|j\b)|\bjournali|\btjm\b|\/ ?jour/, 'day'],
  [/(?:\/ ?|par )(?:semaine|sem\b)|\bhebdo/, 'week'],
  [/(?:\/ ?|par )mois|\bmensuel|\/ ?mois|\bmens\b|\/ ?m\b/, 'month'],
  [/(?:\/ ?|par )an(?:nee)?\b|\bannuel|\bl'annee\b|\bannuelle|\bba\b/, 'year'],
];
/** Of several periods, the nearest to the amount. */
function readPeriod(words: string, isAfter: boolean): StatedPay['period'] {
  let best: { at: number; period: StatedPay['period'] } | null = null;
  for (const [pattern, period] of periods) {
    const at = isAfter ? words.search(pattern) : findLastPlace(words, pattern);
    if (at !== -1 && (best === null || (isAfter ? at < best.at : at > best.at))) best = { at, period };
  }
  return best?.period ?? null;
}

const findLastPlace = (words: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of words.matchAll(new RegExp(pattern.source, 'g'))) last = match.index;
  return last;
};
