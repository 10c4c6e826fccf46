import { describe, expect, it } from 'vitest';
import { describeFranceTravail } from '../../../src-main/core/imports/formats/francetravail/describe-france-travail.ts';
import { checkOffer } from '../../../src-main/domain/findings/check-offer.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';

const today = '2026-02-01';
/** What the rule on dates says of an offer of 20 January 2026 with this sentence. */
const check = (sentence: string, known: object = {}) =>
  checkOffer(describeFranceTravail({ intitule: 'Comptable', description: sentence, dateCreation: '2026-01-20T10:00:00Z', ...known }), referenceTables, today)
    .flatMap(({ id, level, why }) => (id === 'date' ? [`${level} ${why.reason}`] : []));

describe('days that only the text says', () => {
  it.each([
    'Date limite de candidature : 15/01/2026.', 'Date limite des candidatures : le 15 janvier 2026.', 'Date de clôture : 15/01/26.',
    'Clôture des candidatures le jeudi 15 janvier 2026.', 'Cette annonce reste valable jusqu’au 25 janvier.',
  ])('called a deadline and past, block: « %s »', (sentence) => expect(check(sentence)).toEqual(['bloquant date.past']));

  it.each([
    ['Candidatures avant le 25 janvier.', 'date.past'], ['Envoyez CV et lettre à emploi@asso.example, avant le 25 janvier 2026.', 'date.past'],
    ['Réponse souhaitée avant le 25-01-2026.', 'date.past'], ['Prise de poste : 5 janvier 2026.', 'date.started'], ['Poste à pourvoir au 1er septembre 2022.', 'date.started'],
  ])('that a sentence gives in passing are looked at: « %s »', (sentence, reason) => expect(check(sentence)).toEqual([`avertissement ${reason}`]));

  it.each([
    'Candidatures avant le 28 février 18h.', 'Poste à pourvoir le 1er mars 10 rue des Lilas.', 'Prise de poste le 2 mars 24 h par semaine.', 'Candidature avant le 31/02/2026.',
    'Prise de poste : 01/01/2026 ou dès que possible.', 'Candidatures avant le 15/01/2026, prolongées jusqu’au 28/02/2026.', 'Les candidats devront avoir obtenu leur diplôme avant le 30 juin 2025.',
    'Le dossier de subvention déposé avant le 15 janvier 2026 finance ce poste.', 'Le poste est financé jusqu’au 31 décembre 2025.',
    'Candidatez avant le 25 janvier.\nSeconde session : candidatez avant le 25 mars.',
  ])('that are an hour, a house, no day, or of something else say nothing: « %s »', (sentence) => expect(check(sentence)).toEqual([]));

  it('without a year are in that which follows the offer’s own', () => {
    expect(check('Prise de poste le 5 janvier.', { dateCreation: '2025-12-28T10:00:00Z' })).toEqual(['avertissement date.started']);
    expect(check('Prise de poste le 5 janvier.')).toEqual([]);
  });

  it('that a text repeats without end are read in time', () => {
    const long = `${'candidatures date limite prise de poste à pourvoir cv '.repeat(2000)} avant le 15/01/2026`;
    expect(check(long).length).toBeLessThan(3);
  });
});
