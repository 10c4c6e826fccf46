import type { Turn } from '../rule.ts';

const one = "(?:une? (?:ou (?:une?|des) )?|des |les |aux |de |d'|la |le |l')?";
const who = "(?:(?:candidat\\w*|candidatures?|personnes?|profils?|gens|salarie\\w*|saisonni\\w*|collegues?|quelqu'un|dossiers?) (?:de (?:personnes? |gens |candidats? )?|des (?:personnes |gens |candidats )|d'|en |qui (?:est|sont|soit|soient|a|ont|vit|vivent) )?)?";
const takes = "(?:etudi|regard|examin|recrut|embauch|recherch|cherch|prend|prenons|retien|retenons|retiendr|engag|veut|voulons|voudr|souhait|accueill|accept|aimer)\\w*";
const first = "(?:en priorite|prioritairement|uniquement|exclusivement|seulement|que|de preference|plutot|avant tout)";

/**
 * A kind of people whom the offer asks for, alone or before others: “nous privilégions des …”, “emploi réservé aux …”, “quelqu'un de …”,
 * “… de préférence”, “la personne retenue sera …”.
 */
export const sought = (people: string): Turn => ({
  wake: new RegExp(`\\b(?:${people})\\b`),
  find: new RegExp(
    [
      `(?:privilegi|prefer|favoris|reserv)(?:e|ee|ons|era|erons|ez|ent|es|ees)(?: plutot| de preference| donc)?(?: (?:cet(?:te)?|ce|ces) (?:emploi|poste|offre|mission|place|contrat|job)s?)? (?:a |aux? |pour )?(?:recruter |embaucher |employer |engager |prendre |avoir |travailler avec )?${one}${who}(?:${people})\\b`,
      `${takes}(?: en \\w+| \\w+)? ${first},? ${one}${who}(?:${people})\\b`,
      `(?:recrut|embauch|recherch|cherch|engag|voulons|voudr|veut|souhait|accueill|imagin|besoin)\\w*(?: absolument| vraiment| imperativement| plutot)?(?: accueillir| avoir| recruter| embaucher| trouver)? (?:quelqu'un (?:de |d'|qui (?:est |soit |a )?)|(?:d'|de )?(?:une? (?:ou une? )?|des )${who})(?:${people})\\b`,
      `(?:${people}),? (?:de preference|uniquement|exclusivement|seulement|si possible|en priorite|prioritaires?|privilegiee?s?|preferee?s?)\\b`,
      `(?:ideal\\w*|de preference|plutot|si possible|imperativement|uniquement|exclusivement|seulement|priorite(?: sera| est)?(?: donnee)?),? (?:vous etes (?:vous-memes? )?|a |aux? |pour )?${one}${who}(?:${people})\\b`,
      `(?:personne|candidate?|profil|recrue|salariee?|titulaire|collegue)(?: ideale?| retenue?| recherchee?| choisie?| recrutee?)? (?:sera|est|serait|doit etre|devra etre)(?: de preference| plutot| idealement| obligatoirement| forcement)? (?:une? |de |d')?(?:${people})\\b`,
      `(?:poste|emploi|offre|mission|annonce|job|place|contrat)s?\\b[^.;,]{0,25}\\b(?:reserve|destine|convien|conviendr|s'adress|ideal|parfait|taille|pense)\\w*(?: mieux| bien| plutot| uniquement| exclusivement| seulement| parfaitement| d'abord)? (?:a |aux? |pour )(?:une? |des |les )?${who}(?:${people})\\b`,
      `les ${who}(?:${people}) (?:seront|sont|sera|passent|passeront|auront|ont) (?:privilegie|prefere|prioritaire|favoris|la priorite|la preference|avant)\\w*`,
    ].map((pattern) => `\\b${pattern}`).join('|'),
    'g',
  ),
});
