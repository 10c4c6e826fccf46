import { expect, it } from 'vitest';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { writeScript } from '../../../src-renderer/features/outcomes/write-script.ts';

const t = makeTranslate('fr', french);
const facts = { title: 'Valoriste {day}', employerName: 'La Boucle', contactName: 'Inès', day: '24 nov. 2026' };

it('without words of one’s own, the script is Bureau’s, with the name, the title and the day of the offer', () => {
  const script = writeScript('', { ...facts, title: 'Valoriste' }, t);
  expect(script).toContain('Bonjour Inès, ici Ressources solidaires.');
  expect(script).toContain('« Valoriste », close le 24 nov. 2026.'.replaceAll('« ', '«\u202f').replaceAll(' »', '\u202f»'));
  expect(script).not.toMatch(/[{}]/);
});

it('words of one’s own have the same places, and greet without a name who has none', () => {
  expect(writeScript('Bonjour {contactName}, {title} chez {employerName} ({day}) ?', { ...facts, title: 'Valoriste' }, t)).toBe('Bonjour Inès, Valoriste chez La Boucle (24 nov. 2026) ?');
  expect(writeScript('Bonjour {contactName}, {employerName} ?', { ...facts, contactName: null, employerName: null }, t)).toBe(`Bonjour, ${t('offers.letter.nameless')} ?`);
});
