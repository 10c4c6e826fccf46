import { listTexts, oncePerOffer, type ReadOffer } from './read-offer.ts';

/** What the law itself asks of those who sign some contracts. */
export type LawfulCriterion = 'age' | 'residence';

const contracts: Record<LawfulCriterion, string> = {
  age: "apprenti\\w*|alternan\\w+|professionnalisation|services? civiques?|volontariat|volontaires? (?:en|international)|v\\.?i\\.?e\\b|corps europeen|adultes?[- ]relais|garantie jeunes?|contrats? d'engagement|cej\\b|emplois? d'avenir|pec\\b|parcours emploi|cui\\b|cae\\b|cie\\b|missions? locales?|bafa\\b|colos? apprenantes?|1jeune\\w*|emplois? francs?|(?:pass )?iae\\b",
  residence: "adultes?[- ]relais|qpv\\b|quartiers? prioritaires?|zfu\\b|zrr\\b|emplois? francs?|quartiers? (?:de la )?politique de la ville|insertion\\b|cddi\\b|iae\\b|pass iae|tzcld\\b|territoires? zero chomeur|ebe\\b",
};
const named: Record<LawfulCriterion, RegExp> = { age: new RegExp(`\\b(?:${contracts.age})`, 'g'), residence: new RegExp(`\\b(?:${contracts.residence})`, 'g') };

/** Programmes that a title may name without being one of their posts: “conseiller en mission locale”, “chargé d'insertion”. */
const own: Record<LawfulCriterion, string> = {
  age: "alternance|alternant|apprentissage|apprentie?|professionnalisation|services? civiques?|adultes?[- ]relais|emplois? d'avenir|pec|cui(?:[- ]cae)?|parcours emploi competences?",
  residence: "adultes?[- ]relais|cddi|cdd d'insertion|contrat d'insertion|contrat a duree determinee d'insertion|emplois? francs?|chantiers? d'insertion",
};
const stated: Record<LawfulCriterion, RegExp> = { age: makeStated(own.age), residence: makeStated(own.residence) };
const titled: Record<LawfulCriterion, RegExp> = {
  age: /\badultes?[- ]relais\b|\b(?:en|contrat d'|contrat en) ?(?:alternance|apprentissage|professionnalisation)\b|^(?:alternan(?:ce|te?)|apprentie?)\b|\balternante?s?\b|[-(] ?(?:alternance|apprentissage|pec|cui)\b|\bemplois? d'avenir\b/,
  residence: /\badultes?[- ]relais\b|\bcddi\b|\b(?:cdd|contrat|poste) (?:d'|en )insertion\b|\bemplois? francs?\b/,
};

/** “Ce poste est un contrat adulte-relais”, “Contrat en alternance”, “Chantier d'insertion, CDDI”. */
function makeStated(kinds: string): RegExp {
  return new RegExp(
    `\\b(?:ce|cet|cette|le|l')(?: |(?<='))(?:poste|offre|contrat|emploi|mission|recrutement) (?:propose )?(?:est|releve|s'inscrit|s'adresse|se fait|sera|fait l'objet)\\b[^.]{0,40}?\\b(?:${kinds})\\b|^\\W{0,4}(?:(?:type de |nature du )?contrat|statut|poste|emploi|cdd|recrutement|type)s?(?: (?:propose|de travail|a pourvoir|de type|a duree determinee))?[ :(-]{1,3}(?:en |de |d'|sous |du |un |dispositif |contrat |type |poste |cdd )*(?:${kinds})\\b|^\\W{0,4}(?:${kinds})\\W*$|^\\W{0,4}(?:atelier et |ateliers et )?chantiers? d'insertion\\b[^.]{0,30}\\bcddi\\b|\\b(?:vous serez|vous etes|embauchee?|recrutee?) [^.]{0,20}\\b(?:en|sous) (?:contrat )?(?:d'|en )?(?:${kinds})\\b`,
  );
}
/** Those whom the post looks after, or would otherwise be. */
const others = /\b(?:salaries|encadr\w*|accompagn\w*|equipes?|personnes|participants|suivi\w*|nos|les jeunes|aupres|gestion|gerer|developp\w*|tut\w+|alternants|apprentis|ouvert\w* a|possib\w*|ou)\b/;
const denied = /\b(?:pas|sans|ni|hors|aucune?|non)\b[^.,]{0,14}$/;

/** True if a sentence names such a contract, and not to say that it is none. */
function namesContract(sentence: string, criterion: LawfulCriterion): boolean {
  for (const { index } of sentence.matchAll(named[criterion])) if (!denied.test(sentence.slice(Math.max(0, index - 24), index))) return true;
  return false;
}

/** The code of defence itself sets age, nationality and fitness for those who serve. */
const military = /\b(?:statut (?:de )?militaire|(?:contrat|engagement|carriere) militaire|engagee?s? volontaires? (?:de l'armee|dans)|gendarmes? adjoints?|gav-ep|j\.?a\.?p\.?d|j\.?d\.?c|journee defense et citoyennete)\b/;
const mostRead = 60_000;

/** True if the offer is to serve under a military statute. */
export const isMilitary = oncePerOffer((offer) => listTexts(offer, 'title', 'body').some(({ folded }) => military.test(folded.text.slice(0, mostRead))));

const isContract = { age: oncePerOffer((offer) => readContractOf(offer, 'age')), residence: oncePerOffer((offer) => readContractOf(offer, 'residence')) };

/** True if the title, the contract or a plain statement anywhere in its text says that this very offer is such a contract. Read once an offer, however many of its sentences ask. */
const isContractOf = (offer: ReadOffer, criterion: LawfulCriterion): boolean => isContract[criterion](offer);

/** True if the law allows the criterion for the contract that a sentence names, or for that of its offer. */
export const isLawfulFor = (criterion: LawfulCriterion, offer: ReadOffer, sentence: string): boolean => namesContract(sentence, criterion) || isContractOf(offer, criterion);

function readContractOf(offer: ReadOffer, criterion: LawfulCriterion): boolean {
  if (criterion === 'age' ? ['apprentice', 'professionalisation', 'civic'].includes(offer.engagement) : offer.facts.contractType === 'CDDI') return true;
  if (criterion === 'age' && isMilitary(offer)) return true;
  if (listTexts(offer, 'title').some(({ folded }) => titled[criterion].test(folded.text))) return true;
  if (listTexts(offer, 'contract').some(({ folded }) => namesContract(folded.text, criterion))) return true;
  return listTexts(offer, 'body').some(({ sentences }) =>
    sentences.some(({ text }) => {
      const found = stated[criterion].exec(text);
      return found !== null && !others.test(text) && !/\b(?:pas|ni|hors|aucune?|non)\b/.test(found[0]) && !denied.test(text.slice(Math.max(0, found.index - 24), found.index));
    }));
}
