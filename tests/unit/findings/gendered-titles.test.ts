import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFranceTravail } from '../../../src-main/core/imports/formats/francetravail/describe-france-travail.ts';
import { checkOffer } from '../../../src-main/domain/findings/check-offer.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';
import { quietOffer, today } from './labelled-offers.ts';

const titles = readFileSync(new URL('gendered-titles.txt', import.meta.url), 'utf8').split('\n').filter((row) => row !== '' && !row.startsWith('#'))
  .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string, string]);

const find = (title: string) => checkOffer(describeFranceTravail({ ...quietOffer, intitule: title }), referenceTables, today).find(({ id }) => id === 'sexe.titre');
/** The title once its correction has been written; `-` where nothing is said of it. */
function correct(title: string): string {
  const found = find(title);
  return found === undefined ? '-' : title.slice(0, found.start) + (found.suggestion ?? '') + title.slice(found.end);
}

describe('the correction of a title in one gender', () => {
  it('is known of more than 150 titles', () => expect(titles.length).toBeGreaterThan(150));

  it.each(titles)('%s', (masculine, feminine, expected) => {
    expect(correct(masculine)).toBe(expected);
    if (feminine !== '') expect(correct(feminine)).toBe(expected);
  });

  it.each(titles.filter(([, feminine]) => feminine !== ''))('%s / %s names both', (masculine, feminine) => expect(find(`${masculine} / ${feminine}`)).toBeUndefined());

  it.each(titles)('what is written for %s raises nothing more', (_masculine, _feminine, expected) => {
    if (expected !== '-') expect(find(expected)).toBeUndefined();
  });

  it('adds (H/F), which is always right, where no form is sure', () => {
    expect(correct('Maître composteur')).toBe('Maître composteur (H/F)');
    expect(correct('Agent accueil Montpellier')).toBe('Agent accueil Montpellier (H/F)');
    expect(correct('Ingénieur air odeurs')).toBe('Ingénieur air odeurs (H/F)');
    expect(correct('Agent Zzyx de tri')).toBe('Agent Zzyx de tri (H/F)');
  });
});

describe('a title that names both genders, or none, raises nothing', () => {
  it.each([
    'Chef.fe de projet', 'Trésorier.ière', 'Coordinateur.ice', 'Animateur-ice', 'Animateur/ice', 'Éducateur, -trice', 'Éducateur/-trice', 'Éducateur.-trice', 'Directeur_rice', 'Chargé / ée',
    'Formateur-formatrice', 'Conseillère - conseiller', 'Coordinatrice/teur', 'Coordinatrice / teur', 'Coordinatrice (teur)', 'Directeur⸱rice',
    'Chargé(e) de mission', 'Animateur·rice', 'Animateur / trice', 'Volontaire Refuge animalier', 'Responsable pôle aidants', 'Femme de chambre / Valet de chambre (H/F)', 'Agent d’entretien homme/femme',
    'Steward / Hôtesse au sol', 'Valet / Femme de chambre', 'Booker / Bookeuse', 'Photographe animalier / Photographe animalière', 'Garde forestier / forestière', 'Analyste financier / financière', 'Aiguilleur / Aiguilleure du rail',
    'Conseil en rayon textile homme', 'Bénévole', 'Stagiaire', 'Interprète', 'Sage-femme', 'Aide à domicile', 'Responsable accueil adhérents',
  ])('%s', (title) => expect(find(title)).toBeUndefined());
});

describe('a title that ends like another word is told apart', () => {
  it.each(['Animateur E-commerce', 'Formateur/office', 'Directeur - CDI', 'Technicien Node.js'])('%s', (title) => expect(find(title)).toMatchObject({ level: 'avertissement' }));
  it('names a woman though (H/F) follows', () => expect(find('Femme de ménage H/F')).toMatchObject({ level: 'avertissement', suggestion: 'Agent·e d’entretien' }));
});
