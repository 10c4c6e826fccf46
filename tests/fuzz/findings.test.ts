import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFranceTravail } from '../../src-main/core/imports/formats/francetravail/describe-france-travail.ts';
import { checkOffer } from '../../src-main/domain/findings/check-offer.ts';
import { referenceTables } from '../../src-main/domain/findings/reference/amounts.ts';

const million = 1_048_576;
/** Two million characters of it. */
const fill = (words: string): string => words.repeat(Math.ceil((2 * million) / words.length));
const check = (value: unknown) => checkOffer(describeFranceTravail(value), referenceTables, '2026-09-15');
const pickPath = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], value);

/** Every finding points into the field that it names. */
function expectPlaces(offer: unknown): void {
  for (const { field, start, end } of check(offer)) {
    const text = pickPath(offer, field);
    if (typeof text !== 'string') expect([start, end]).toEqual([0, 0]);
    else expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  }
}

// What would take hours if a rule went back over what it has read ends long before the time of a test.
describe('the rules on two million characters', () => {
  it.each([
    ['one word', 'a'], ['words of 10,000 letters', `${'x'.repeat(10_000)} `], ['no sentence end', 'nous recherchons une femme de ménage '], ['a rule at each word', 'sans enfant célibataire moins de 30 ans '],
    ['numbers', '12 345 678,90 € '], ['digits', '9'], ['ages', '20 ans à 25 ans maximum entre 30 et 40 ans '], ['at signs', 'a@'], ['dots', '.'], ['opened tags', '<a'], ['opened scripts', '<script>alert(1)'],
    ['entities', '&eacute'], ['quotes', '« projet '], ['apostrophes', "d'"], ['hyphens', '- '], ['hours', '35h '], ['phones', '06 12 '], ['lines', '\n'], ['emoji', '👩🏽‍🌾'], ['right to left', '\u202eאבג \u202c'],
    ['invisible', '\u200b\u00ad'], ['combining marks', 'e\u0301\u0302\u0303'], ['mojibake', 'Ã©Â â€™'], ['half characters', '\ud800'], ['stages', 'stage de stage pendant '], ['links', 'http://'], ['inclusive', 'chargé·e·s'],
    ['IBAN', 'FR76 3000 '], ['keys of a bomb', '(a+)+$ .*.*.* '],
  ])('%s: ends, and points where it may', (_name, words) => expectPlaces({ id: '1', intitule: 'Essai', description: fill(words) }), 120_000);

  it('in the title and in the pay', () => {
    expectPlaces({ id: '1', intitule: fill('directeur '), description: 'Court', salaire: { libelle: fill('entre 1 et 2 euros ') }, typeContratLibelle: fill('stage 3 mois ') });
  });
});

describe('the rules on anything', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('moins de 30 ans', ' femme de ', 'stage de 12 mois ', ' 1 200 € brut par mois', '\u202e', '<b>', '</b', '&nbsp;', '«', '»', '\n- ', 'photo', 'bénévole', 'sans ', 'nationalité ', '·e', '2026-13-45', 'Ã©', '\ud83d'),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const odd = fc.oneof(text, fc.constant(null), fc.integer(), fc.boolean(), fc.constant([]), fc.constant({}));
  const offer = fc.record(
    {
      id: odd, intitule: odd, description: odd, dateCreation: fc.oneof(odd, fc.constantFrom('0000-00-00', '9999-12-31T00:00:00Z', '2026-09-10')), typeContrat: odd, typeContratLibelle: odd, natureContrat: odd,
      salaire: fc.oneof(odd, fc.record({ libelle: odd, commentaire: odd })), entreprise: fc.oneof(odd, fc.record({ nom: odd, description: odd })), lieuTravail: odd, formations: fc.oneof(odd, fc.array(fc.record({ commentaire: odd }), { maxLength: 3 })),
      contact: fc.oneof(odd, fc.record({ coordonnees1: odd, courriel: odd })), dureeTravailLibelle: odd, nombrePostes: odd,
    },
    { requiredKeys: [] },
  );
  it('never throws, and every finding points into its field', () => {
    fc.assert(fc.property(offer, (value) => expectPlaces(value)), { numRuns: 1_000 });
  });
  it('says the same twice', () => {
    fc.assert(fc.property(offer, (value) => {
      expect(check(value)).toEqual(check(value));
    }), { numRuns: 200 });
  });
});
