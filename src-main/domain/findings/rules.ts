import type { Rule } from './rule.ts';
import { ageJeune } from './rules/age-jeune.ts';
import { ageMax } from './rules/age-max.ts';
import { anglicisme } from './rules/anglicisme.ts';
import { apparence } from './rules/apparence.ts';
import { argent } from './rules/argent.ts';
import { banque } from './rules/banque.ts';
import { benevMots } from './rules/benev-mots.ts';
import { benevPay, scPay } from './rules/benev-pay.ts';
import { casier } from './rules/casier.ts';
import { contact } from './rules/contact.ts';
import { contrat, contratFacts } from './rules/contrat.ts';
import { date } from './rules/date.ts';
import { doublon } from './rules/doublon.ts';
import { employeur } from './rules/employeur.ts';
import { famille } from './rules/famille.ts';
import { genreCode } from './rules/genre-code.ts';
import { grossesse } from './rules/grossesse.ts';
import { handicap } from './rules/handicap.ts';
import { indep } from './rules/indep.ts';
import { langue } from './rules/langue.ts';
import { langueNative } from './rules/langue-native.ts';
import { lieu } from './rules/lieu.ts';
import { mlm } from './rules/mlm.ts';
import { nationalite } from './rules/nationalite.ts';
import { origine } from './rules/origine.ts';
import { perso } from './rules/perso.ts';
import { politiqueSyndicat } from './rules/politique-syndicat.ts';
import { qualite } from './rules/qualite.ts';
import { qualiteContent } from './rules/qualite-content.ts';
import { religion } from './rules/religion.ts';
import { residence } from './rules/residence.ts';
import { salaire } from './rules/salaire.ts';
import { sante } from './rules/sante.ts';
import { scApproval, scHeures } from './rules/sc-heures.ts';
import { scMots } from './rules/sc-mots.ts';
import { scPrerequis } from './rules/sc-prerequis.ts';
import { sexeTexte } from './rules/sexe-texte.ts';
import { sexeTitre } from './rules/sexe-titre.ts';
import { stageDuree } from './rules/stage-duree.ts';
import { stageGrat } from './rules/stage-grat.ts';
import { stageObjet } from './rules/stage-objet.ts';
import { temps, tempsHours } from './rules/temps.ts';

/** Every rule; some names have two, one on words and one on facts. */
export const rules: readonly Rule[] = [
  ageMax, ageJeune, sexeTitre, sexeTexte, famille, grossesse, nationalite, langueNative, origine, religion, politiqueSyndicat, apparence, sante, handicap, residence,
  banque, casier, argent, mlm, date, employeur, lieu, contratFacts, contrat, salaire, tempsHours, temps, stageDuree, stageGrat, stageObjet, scPrerequis, scMots, scPay, scHeures, scApproval,
  benevMots, benevPay, indep, langue, anglicisme, perso, contact, genreCode, doublon, qualite, qualiteContent,
];
