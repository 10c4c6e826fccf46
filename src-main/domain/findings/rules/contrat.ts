import { makeFinding } from '../make-finding.ts';
import { listTexts } from '../read-offer.ts';
import { type FactRule, prose, type TextRule } from '../rule.ts';

const length = /\b\d+ ?(?:mois|jours?|semaines?|ans?)\b|\b(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt-quatre) (?:mois|semaines?|ans?)\b|\bjusqu'?(?:au|en|a la|a)\b|\bfin de (?:mission|contrat|chantier)|\b(?:retour|remplac\w*|absence|conge)\b|\bdu \d{1,2}[ /]|\bduree du (?:projet|chantier|programme)|\bsaison\b|\ba objet defini|\bcddu\b|\bd'usage\b|\bvacation|\bannee scolaire|\b(?:ete|automne|hiver|printemps) 20\d\d|\bjuillet|\baout/;

/** L1242-12, L5331-3: what contract, for how long. */
export const contratFacts: FactRule = {
  id: 'contrat',
  check({ offer }) {
    const { contractType, contractMonths, endsOn } = offer.facts;
    const at = { id: 'contrat' as const, field: offer.names.contract, level: 'bloquant' as const, source: 'L5331-3' as const };
    if (contractType === null && offer.engagement === 'unknown') return saysContract(offer) ? [] : [makeFinding(at)];
    if (contractType === 'CDI' && endsOn !== null) return [makeFinding({ ...at, field: offer.names.end, reason: 'contrat.end' })];
    if (contractType !== 'CDD' || offer.engagement !== 'employee' || contractMonths !== null || endsOn !== null) return [];
    const isSaid = listTexts(offer, 'title', 'body', 'contract', 'hours').some(({ sentences }) => sentences.some(({ text }) => length.test(text)));
    return isSaid ? [] : [makeFinding({ ...at, source: 'L1242', reason: 'contrat.length' })];
  },
};

const named = /\b(?:cdi|cdd|contrats? (?:a duree|de |d'|en |pro|aide|cdi|cdd|saisonnier|unique|pec\b|cui\b|adulte)\w*|interim|stage|benevolat|benevole|freelance|alternance|apprentissage|service civique|vacations?|volontariat|saisonnier)\b/;
const saysContract = (offer: Parameters<typeof listTexts>[0]): boolean =>
  listTexts(offer, 'title', 'body', 'contract').some(({ folded }) => named.test(folded.text));

const until = /\b(?:c\.?d\.?i|contrat a duree indeterminee)\b[^.;]{0,30}?\b(?:jusqu'au \d{1,2}\b|jusqu'a fin \w+ 20\d\d|(?:d'une|pour une) duree de (?:\d+|un|deux|trois|quatre|cinq|six|neuf|dix|douze|dix-huit|vingt-quatre) (?:mois|ans?)\b|de \d{1,2} mois\b|pour \d{1,2} mois\b|du \d{1,2}[ /][^.;]{3,15} au \d{1,2}|fin (?:de contrat )?le \d{1,2}|(?:se terminant|prenant fin|terme (?:prevu|fixe)|qui (?:prend(?:ra)? fin|se termine(?:ra)?|s'acheve(?:ra)?|s'arrete(?:ra)?))[^.;]{0,15})/g;

/** Contracts that do not exist as they are written. */
export const contrat: TextRule = {
  id: 'contrat',
  level: 'bloquant',
  source: 'L5331-3',
  roles: [...prose, 'contract'],
  clues: [
    {
      find: until,
      reason: 'contrat.end',
      unless: /\b(?:periode d'essai|ou (?:un )?cdd|cdd|preavis|anciennete|au bout de|experience|formation de|suivi d|puis|apres|essai|chantier|interim\w*|stage)\b/,
    },
    {
      find: /\b(?:c\.?d\.?i\.?|contrats? a duree indeterminee) (?:d'|en |dans l')?\(?insertion\b/g,
      reason: 'contrat.insertion',
      source: 'L5132',
      unless: /\b(?:inclusion|senior\w*|57 ans|plus de 57)\b/,
    },
    { find: /\b(?:c\.?d\.?d\.?|contrat a duree determinee)\b[^.;]{0,20}\b(?:sans duree (?:fixee|definie|precisee)|duree (?:a (?:preciser|definir|determiner|convenir|fixer|voir)|non (?:definie|precisee|fixee)|indefinie|inconnue)|date de fin (?:non|pas|inconnue|a (?:definir|preciser)|indeterminee)\w*)|\bcdd\b[^.;]{0,20}\b(?:dont )?(?:on|nous) (?:ne (?:connai\w+|sa(?:it|vons)) (?:pas|ni)|ignor\w+)\b[^.;]{0,20}\b(?:duree|fin)\b|\bcdd\b[^.;]{0,45}\bcombien de temps\b[^.;]{0,25}|\bdate de fin (?:non (?:fixee|definie|connue|precisee)|inconnue)\b/g, reason: 'contrat.length', source: 'L1242' },
    { find: /\bpas de contrat (?:ecrit|signe|de travail|papier)\b|\b(?:commenc\w+|travaill\w+|debut\w+|demarr\w+) (?:\w+ )?sans contrat\b|\bsans contrat (?:pendant|les premier|au debut|ecrit)\b/g, reason: 'contrat', unless: /\b(?:jamais|personne|aucun\w*|ne (?:travaille|commence)\w*)\b/ },
    { find: /\b(?:type|nature|forme) (?:de |du )contrat ?:? ?(?:(?:n'est )?pas encore (?:decide|defini|fixe|arrete)|: ?a (?:definir|preciser|determiner|convenir|discuter|voir)|: ?(?:non (?:defini|precise)|inconnu|selon|ne sais? pas|on (?:en (?:discut|parl)|verra)))[^.;]{0,40}/g },
    { find: /\bcdd sans (?:date de fin|fin definie|echeance|limite)\b|\b(?:premiers? (?:mois|jours?|semaines?)|periode d'essai|essai|debut)\b[^.;]{0,25} (?:sans contrat|non declaree?s?|au noir)\b/g, reason: 'contrat.end', unless: /\b(?:ne |n'|jamais|aucun\w*)\b[^.]{0,20}(?:sans contrat|au noir)/ },
  ],
};
