import { foldText } from '../../fold-text.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';

const remote = /\b(?:teletravail (?:total|complet|integral|100 ?%|a 100)|100 ?% (?:en )?(?:teletravail|remote|distanciel|a distance)|full[- ]remote|entierement a distance|mission a distance)\b/;
const vague = /^(?:france|france entiere|toute la france|national|nationale|europe|monde|partout|non (?:precise|renseigne|communique)|a definir|inconnu|divers|hexagone|metropole|international|-|n\/?c|n\/?a)$/;

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
    return vague.test(label) ? [makeFinding({ ...at, level: 'avertissement', reason: 'lieu.vague' })] : [];
  },
};
