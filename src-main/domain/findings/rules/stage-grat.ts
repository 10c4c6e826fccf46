import { makeFinding } from '../make-finding.ts';
import { listPays } from '../pay/list-pays.ts';
import { listTexts, locate } from '../read-offer.ts';
import { readReferenceDay } from '../reference/reference-day.ts';
import { findAmount } from '../reference/reference-tables.ts';
import type { FactRule, RuleContext } from '../rule.ts';
import { isInternshipOffer, listLengths } from './internship.ts';

const unpaid =
  /\bne (?:pouvons|peut|pourrons|pourra|sommes|est)(?: malheureusement| helas| toutefois)? pas (?:en mesure de (?:vous )?|a meme de )?(?:vous )?(?:indemniser|gratifier|remunerer|payer)(?: (?:le|les|nos|ce|votre) (?:stages?|stagiaires?))?\b|\b(?:stages?|stagiaires?)\b[^.;]{0,40}?\b(?:non (?:remunere|indemnise|gratifie|paye)\w*|sans (?:gratification|remuneration|indemnite|indemnisation)|pas (?:de (?:gratification|remuneration|indemnite)|remunere|indemnise|gratifie|paye)\w*|benevole)|\b(?:non (?:remunere|indemnise|gratifie|paye)e?s?|sans (?:gratification|remuneration|indemnite|indemnisation)|pas de (?:gratification|remuneration|indemnite)\w*|aucune (?:gratification|remuneration|indemnite)|pas d'(?:indemnite|indemnisation)\w*|(?:remuneration|gratification|indemnite|indemnisation)s? ?: ?(?:aucune?|neant|non\b|0 ?€|zero))\b/;
/** Said of others, of what the law forbids, or of shorter ones. */
const elsewhere = /\bbenevoles?\b[^.;]{0,15}\bnon (?:remunere|paye|indemnise)|\b(?:illegale?s?|interdite?s?)\b|\b(?:moins|inferieur\w*|si|jusqu'a) (?:de |a )?(?:deux|2) mois/;
const paid = /\b(?:gratifi\w+|indemni\w+|remuner\w+)\b/;
const legal = /\b(?:gratification|indemnite|indemnisation|remuneration)s? (?:legale|reglementaire|de stage|selon|en vigueur|conventionnelle|prevue|mensuelle|minimale|minimum|au taux|au minimum)|\bgratification (?:est |sera )?(?:due|versee|lissee)|\bselon (?:la )?(?:legislation|reglementation|loi|bareme|grille)|\b\d{2} ?% du (?:plafond|pass|pmss)|\btaux (?:legal|horaire legal|en vigueur)|\b(?:gratifie|indemnise|remunere)\w*\b/;
/** Hours of a month that is paid evenly over the year, as most hosts do; 22 days of 7 hours come to 154. */
const monthHours = 151.67;

/** L124-6: more than two months, or more than 308 hours, are paid from the first day, at 15 % of the ceiling or more. */
export const stageGrat: FactRule = {
  id: 'stage.grat',
  check(context) {
    const { offer } = context;
    const [longest] = listLengths(offer);
    const isStage = isInternshipOffer(offer) || longest !== undefined;
    if (!isStage) return [];
    const isLong = longest !== undefined && longest.months > 2;
    const at = { id: 'stage.grat' as const, source: 'L124-6' as const, values: { least: readLeast(context) } };
    if (longest !== undefined && !isLong) return [];
    for (const text of listTexts(offer, 'title', 'body', 'pay', 'contract'))
      for (const sentence of text.sentences) {
        const found = unpaid.exec(sentence.text);
        if (found === null || elsewhere.test(sentence.text)) continue;
        return isLong || longest === undefined
          ? [makeFinding({ ...at, level: isLong ? 'bloquant' : 'avertissement', ...locate(text, sentence.at + found.index, sentence.at + found.index + found[0].length) })]
          : [];
      }
    if (!isLong) return [];
    const pays = listPays(offer).filter(({ period, max }) => period !== 'year' && max > 0);
    const least = readLeast(context) * 0.995;
    // “4,50 € de l’heure, soit environ 630 € par mois”: the hour counts, the month is rounded.
    if (pays.some(({ period, max }) => period === 'hour' && max >= least)) return [];
    const low = pays.find(({ max, period }) => (period === 'hour' ? max : period === 'month' || max > 60 ? max / monthHours : max) < least);
    if (low !== undefined && pays.length > 0)
      return low.max > 60 && readsPartTime(context) ? [] : [makeFinding({ ...at, level: 'bloquant', field: low.field, start: low.start, end: low.end })];
    const isSaid = pays.length > 0 || listTexts(offer, 'body', 'pay', 'title').some(({ sentences }) => sentences.some(({ text }) => legal.test(text) && paid.test(text)));
    return isSaid ? [] : [makeFinding({ ...at, level: 'avertissement', field: offer.names.pay, reason: 'stage.grat.unsaid' })];
  },
};

const readLeast = ({ offer, reference, today }: RuleContext): number => findAmount(reference.internship, readReferenceDay(offer, today));
/** Fewer hours a week make a smaller month. */
const readsPartTime = ({ offer }: RuleContext): boolean =>
  (offer.facts.weeklyHours !== null && offer.facts.weeklyHours < 30) || listTexts(offer, 'body', 'hours').some(({ folded }) => /\btemps partiel\b|\bmi-temps\b|\b[1-4] jours (?:par|\/) ?semaine/.test(folded.text));
