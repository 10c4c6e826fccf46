import { listTexts, oncePerOffer, type ReadOffer } from '../read-offer.ts';
import { type Clue, prose, type TextRule } from '../rule.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';

/** Work with minors or frail people, in security or public service: there the law itself has the record checked. */
const lawful =
  /\b(?:enfants?|mineurs?|jeunes?|ados?|adolescents?|vulnerables?|petite enfance|creche|honorabilite|fijais\w*|protection de l'enfance|personnes (?:agees|handicapees|en situation de handicap|accompagnees|fragiles|accueillies)|handicap|ehpad|aide a domicile|acm|accueil (?:collectif|de loisirs|periscolaire)|colonie|animat\w+|bafa|bafd|scolaire|eleves?|ecole|educat\w+|familles? d'accueil|assistante? (?:maternelle|familial\w*)|agrement|cnaps|carte professionnelle|agent de securite|bulletin n ?°? ?2|b2\b|ase\b|mecs|foyer|sport\w*|entraineur|residents?|auxiliaire de vie|services? a la personne|l\. ?133-6|casf|133-6|reinsertion|majeurs proteges|mandataire|tutelle|deux-roues|convoyeur|transport scolaire)\b/;

/** The same, where the whole text is looked at: whom the work is with, not whom the offer is open to. */
const caredFor =
  /\b(?:aupres|accompagn\w*|encadr\w*|anim\w*|surveill\w*|accueil\w*|prise en charge|soutien|suivi|education|garde|securite)\b[^.;]{0,40}\b(?:d'|des |de |aux |les |l'|une? )?(?:enfants?|mineure?s?|jeunes|adolescente?s?|eleves?|beneficiaires|personnes (?:agees|handicapees|fragiles|vulnerables|accueillies|accompagnees|en situation de handicap)|residents?|majeurs proteges)\b|\b(?:petite enfance|creche|honorabilite|fijais\w*|protection de l'enfance|ehpad|mecs|cnaps|agent de securite|convoyeur|transport scolaire|colonie|bafa|bafd|accueil de loisirs|periscolaire|133-6|aesh|aed|vie scolaire|auxiliaire de vie|aide a domicile|mandataire (?:judiciaire|a la protection)|tutelle|entraineu(?:r|se)s?|educat(?:eur|rice) sporti(?:f|ve)|car scolaire|aide aux devoirs)\b/;

const isCaredFor = oncePerOffer((offer: ReadOffer): boolean => listTexts(offer, 'body').some(({ folded }) => caredFor.test(folded.text.slice(0, 20_000))));

/** A criminal record may be asked for where a law says so; elsewhere it is to be justified (L1221-6). */
export const casier: TextRule = {
  id: 'casier',
  level: 'avertissement',
  source: 'L1221-6',
  roles: prose,
  clues: [
    { find: /\b(?:aucun|sans|pas de) passe penal\b|\b(?:eu|ayant eu|avoir eu) maille a partir avec la (?:justice|police|loi)\b/g, accept: accepts },
    { ...shutOut('(?:ayant|ont|avez|avoir) (?:fait|connu|purge) [^.;]{0,10}prison|anciens? (?:detenus?|taulards?|prisonniers?)|repris de justice|sortants? de prison|(?:deja )?condamne\\w*|passe judiciaire'), accept: (_match, _context, { text }) => !lawful.test(text) },
    { find: /\b(?:avec|joindre|fournir|apporter|presenter|envoyer)\b[^.;]{0,20}\bb ?[123]\b(?! ?(?:du|niveau|en))[^.;]{0,30}\b(?:mois|vierge|neant)\b/g, accept: accepts },
    { find: /\b(?:zero|0) (?:condamnations?|antecedents?|casier)\b/g, accept: accepts },
    { find: /\b(?:avez|as) (?:deja )?eu affaire (?:aux tribunaux|a la (?:justice|police))\b(?! (?:en tant|comme|pour (?:faire valoir|defendre)))/g, accept: accepts },
    { find: /\b(?:jamais|n'avoir jamais|ne pas avoir) (?:eu )?affaire a la (?:justice|police)\b|\bni garde a vue ni condamnation\b/g, accept: accepts },
    {
      find: /\b(?:(?:extrait|copie|bulletin)(?: n ?°? ?[123])? (?:de|du|de votre) )?casiers?(?: judiciaires?)?(?: \(?b[123]\)?)?(?: (?:est )?(?:vierges?|neants?|nets?|propres?|exige|obligatoire|requis|demande|b[123]))*\b/g,
      unlessBefore: new RegExp(`${deniedBefore.source}|n'est pas un obstacle[^.]*$|\\b(?:avec (?:un|leur)|fond de|hesit\\w+ devant un|de|en|des|mettre|range\\w*|vestiaires?|cles?)\\b (?:\\S+ )?$`),
      unlessAfter: deniedAfter,
      accept: accepts,
    },
    {
      find: /\b(?:(?:bulletin|extrait) (?:n ?°? ?3|numero 3|b3|n3)|bulletin n° ?3)\b(?! du casier| de (?:votre|son) casier)/g,
      unlessBefore: deniedBefore,
      unlessAfter: deniedAfter,
      accept: accepts,
    },
    {
      find: /\b(?:jamais (?:ete |avoir ete )?condamnee?|sans (?:condamnations?|antecedents? judiciaires?|passe judiciaire)|aucune? (?:condamnation|antecedent judiciaire)|pas de (?:condamnation|passe judiciaire|antecedents? judiciaires?)|(?:certificat|attestation|enquete) de (?:bonne(?:s)? )?(?:vie et moeurs|moralite)|bonne moralite)\b/g,
      accept: accepts,
    },
  ],
};

function accepts(match: RegExpExecArray, { offer }: Parameters<NonNullable<Clue['accept']>>[1], { text }: { text: string }): boolean {
  if (/^casiers?$/.test(match[0]) && !/\b(?:vierge|judiciaire|fournir|joindre|extrait)\b/.test(text)) return false;
  if (/\b(?:sortants?|sortie de prison|sous main de justice|placees? sous|detenu\w*|insertion des personnes|avocat|juridique|effacement)\b/.test(text) || (match[0].startsWith('casier') && /\b(?:bouteilles?|legumes?|materiel)\b/.test(text))) return false;
  return !lawful.test(text) && !(offer.read.some(({ role, folded }) => role === 'title' && lawful.test(folded.text)) || isCaredFor(offer));
}
