import { describe, expect, it } from 'vitest';
import { checkToday, type Labelled, makeLabelledOffer, quietOffer, readAllLabelled } from './labelled-offers.ts';

/** All in which something is found, and some of those in which nothing is. */
const labelled = readAllLabelled().filter(({ expected }, place) => expected.length > 0 || place % 5 === 0);
const dropAccents = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '');

/** What is found in the offer of a sentence that is written otherwise; a title in capitals is told as such. */
function listIds(one: Labelled, write: (words: string) => string): string[] {
  const offer = makeLabelledOffer(one);
  const rewrite = (text: string) => text.replace(one.words, () => write(one.words));
  return [...new Set(checkToday({ ...offer, intitule: rewrite(offer.intitule), description: rewrite(offer.description) }).map(({ id }) => id))].filter((id) => id !== 'qualite').sort();
}

describe('a sentence, however it is written,', () => {
  const asItStands = new Map(labelled.map((one) => [one, listIds(one, (words) => words).join()]));
  it.each<[string, (words: string) => string]>([
    ['in capitals', (words) => words.toUpperCase()],
    ['in capitals without accents', (words) => dropAccents(words).toUpperCase()],
    ['without accents', dropAccents],
    ['with accents apart from their letters', (words) => words.normalize('NFD')],
    ['with typographic apostrophes', (words) => words.replaceAll("'", '’')],
    ['with straight apostrophes and quotes', (words) => words.replaceAll('’', "'").replaceAll(/[«»]/g, '"')],
    ['with spaces that do not break', (words) => words.replaceAll(' ', '\u00a0')],
    ['with two spaces for one', (words) => words.replaceAll(' ', '  ')],
  ])('%s raises what it raises as it stands', (_name, write) => {
    // “Leader-né” without its accent is the feminine of “leader”.
    const others = labelled.filter((one) => !/leader-né/i.test(one.words) && listIds(one, write).join() !== asItStands.get(one));
    expect(others.map(({ place, words }) => `${place}: ${words}`)).toEqual([]);
  });
});

describe('the place of a finding', () => {
  it('is that of the words as they were written, with two spaces for one and accents apart', () => {
    const intitule = 'Conseillère   en insertion'.normalize('NFD');
    const description = 'Téléphone  :  appelez  Brigitte  au  06  12  34  56  78,  chez elle.'.normalize('NFD');
    const findings = checkToday({ ...quietOffer, intitule, description }).filter(({ id }) => id === 'sexe.titre' || id === 'perso');
    const [title, phone] = findings;
    expect(intitule.slice(title?.start, title?.end)).toBe('Conseillère'.normalize('NFD'));
    expect(description.slice(phone?.start, phone?.end)).toBe('06  12  34  56  78');
  });

  it('is found in a text of accents without a letter, however many', () => {
    const description = `${'e'.repeat(5)}${'\u0301'.repeat(2_000_000)} Profil recherché : moins de 30 ans.`;
    const [found] = checkToday({ ...quietOffer, description }).filter(({ id }) => id === 'age.max');
    expect(description.slice(found?.start, found?.end)).toBe('moins de 30 ans');
  });
});
