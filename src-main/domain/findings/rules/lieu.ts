import { foldText } from '../../fold-text.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';

const remote = /\b(?:teletravail (?:total|complet|integral|100 ?%|a 100)|100 ?% (?:en )?(?:teletravail|remote|distanciel|a distance)|full[- ]remote|entierement a distance|mission a distance)\b/;
/** No place at all. */
const none = /^(?:(?:secteur|lieu|zone|region) )?a (?:definir|determiner|preciser|convenir)$|^(?:non (?:precisee?|renseignee?|communiquee?)|inconnue?|divers(?:es)?|-|n\/?c|n\/?a)$/;
/** The text says it: “poste basé à Rennes”, “44000 Nantes”. */
const placed = /\bpostes? (?:est |sera )?(?:basee?s?|situee?s?) (?:a|au|aux|en|sur|dans|pres)\b|(?<![\d.])\d{5} [a-z]{3}/;
/** A country or a region holds some days of travel. */
const wide = /^(?:region )?(?:france|france entiere|toute la france|nationale?|europe|monde|partout|hexagone|metropole|international|ile[- ]de[- ]france|auvergne[- ]rhone[- ]alpes|bourgogne[- ]franche[- ]comte|bretagne|centre[- ]val de loire|corse|grand[- ]est|hauts[- ]de[- ]france|normandie|nouvelle[- ]aquitaine|occitanie|pays de la loire|provence[- ]alpes[- ]cote d'azur|paca|outre[- ]mer|(?:le )?(?:grand )?(?:ouest|est|nord|sud)(?:[- ](?:est|ouest))?)$/;

/** L5331-3, 3°: where the work is. */
export const lieu: FactRule = {
  id: 'lieu',
  check({ offer }) {
    const { placeLabel, postcode, inseeCode } = offer.facts;
    const at = { id: 'lieu' as const, field: offer.names.place, source: 'L5331-3' as const };
    if (postcode !== null || inseeCode !== null) return [];
    if (offer.facts.remote === 'full' || listTexts(offer, 'title', 'body').some(({ folded }) => remote.test(folded.text))) return [];
    const label = foldText(placeLabel ?? '').trim();
    if (label === '') return [makeFinding({ ...at, level: 'bloquant' })];
    if (none.test(label)) return [makeFinding({ ...at, level: 'bloquant', reason: 'lieu.vague' })];
    return wide.test(label) && !listTexts(offer, 'body').some(({ folded }) => placed.test(folded.text)) ? [makeFinding({ ...at, level: 'avertissement', reason: 'lieu.vague' })] : [];
  },
};
