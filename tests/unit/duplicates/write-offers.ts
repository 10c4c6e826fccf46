import type { ComparedOffer } from '../../../src-main/domain/duplicates/compared-offer.ts';
import { makeRandom } from '../../support/random.ts';
import { makeComparedOffer } from './make-compared-offer.ts';

const words = (
  'atelier accueil public équipe projet jardin caisse collecte tri réparation vélo livre école quartier maraîchage insertion ' +
  'formation gestion budget planning réunion partenaire bénévole adhérent famille enfant senior cuisine traiteur menuiserie ' +
  'couture numérique médiation sortie transport livraison stock vente conseil animation coordination suivi bilan autonomie'
).split(' ');
const verbs = 'vous organisez vous animez vous préparez vous tenez vous suivez vous accompagnez nous cherchons nous demandons il faut'.match(/\S+ \S+/g) ?? [];
const jobs = [['Animateur nature', 'G1202'], ['Comptable', 'M1203'], ['Cuisinière', 'G1602'], ['Chargé de projet', 'M1402'], ['Encadrante technique', 'K1203'], ['Mécanicien cycles', 'I1604']] as const;
const towns = [['Nantes', '44109', 'FR-44'], ['Rennes', '35238', 'FR-35'], ['Brest', '29019', 'FR-29'], ['Angers', '49007', 'FR-49'], ['Tours', '37261', 'FR-37']] as const;
const firsts = ['Les Herbes', 'La Remise', 'Le Fournil', 'Atelier', 'Maison', 'Jardins', 'Recyclerie', 'Cyclo'];
const lasts = ['folles', 'du port', 'des possibles', 'solidaire', 'partagé', 'en commun', 'du canal', 'à suivre'];

/** Offers made up, each with a text of its own; the same seed gives the same ones. */
export function writeOffers(count: number, seed: number): ComparedOffer[] {
  const random = makeRandom(seed);
  const sentence = () => `${random.pick(verbs)} ${Array.from({ length: 5 + random.below(10) }, () => random.pick(words)).join(' ')}.`;
  return Array.from({ length: count }, () => {
    const [title, romeCode] = random.pick(jobs);
    const [placeLabel, inseeCode, territory] = random.pick(towns);
    const pay = 180_000 + random.below(20) * 5_000;
    return makeComparedOffer({
      title: `${title} (H/F)`, romeCode, placeLabel, inseeCode, territory, postcode: null, payMin: pay, payMax: pay,
      employerName: `${random.pick(firsts)} ${random.pick(lasts)}`,
      description: Array.from({ length: 8 + random.below(12) }, sentence).join('\n'),
    });
  });
}
