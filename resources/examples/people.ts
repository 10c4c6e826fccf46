import type { Random } from './random.ts';

/** The team of the examples. */
export const team = ['Claire Aubin', 'Mehdi Larbi', 'Solenn Le Goff', 'Patrick Huet'] as const;

const firstNames = [
  'Anne-Laure', 'Yannick', 'Fatoumata', 'Hugo', 'Marion', 'Karim', 'Gwenaëlle', 'Thomas', 'Inès', 'Bertrand', 'Élodie',
  'Samir', 'Maëlle', 'Jérôme', 'Aïcha', 'Loïc', 'Nathalie', 'Rayan', 'Sylvie', 'Corentin', 'Manon', 'Olivier', 'Leïla', 'Gaël',
] as const;
const lastNames = [
  'Briand', 'Moreau', 'Diarra', 'Le Bihan', 'Garnier', 'Benali', 'Rousseau', 'Kermarrec', 'Picard', 'Hoarau', 'Vasseur',
  'Lefort', 'Chauvin', 'N\'Diaye', 'Guilloux', 'Fontaine', 'Payet', 'Cadiou', 'Delmas', 'Tessier', 'Marchand', 'Haddad',
] as const;

/** An invented person. */
export const makePerson = (random: Random): string => `${random.pick(firstNames)} ${random.pick(lastNames)}`;

/** A number in one of the ranges that the regulator keeps for fiction. */
export function makePhone(random: Random): string {
  const range = random.pick(['01 99 00', '02 61 91', '03 53 01', '04 65 71', '05 36 49', '06 39 98']);
  const two = () => String(random.draw(100)).padStart(2, '0');
  return `${range} ${two()} ${two()}`;
}
