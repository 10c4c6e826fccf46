import { describe, expect, it } from 'vitest';
import english from '../../../resources/letters/en.json';
import french from '../../../resources/letters/fr.json';
import { checkTemplate } from '../../../src-main/domain/letters/check-template.ts';
import { letterKinds } from '../../../src-main/domain/letters/letter-kinds.ts';
import { makeTemplateRecordId, nameTemplate, readTemplateName } from '../../../src-main/domain/letters/template.ts';
import { fillLetter } from '../../../src-main/domain/offer/fill-letter.ts';

describe('a letter to recruiters in the words of the team', () => {
  it('is told of a place that stands for nothing, where it is, with the one that was meant', () => {
    const words = 'Bonjour {contact},\n{Employer} : {salaire}\n{articles}';
    expect(checkTemplate(words, 'refuse.other', 'fr')).toEqual([
      { problem: 'unknown', start: 19, end: 29, text: '{Employer}', meant: 'employer' },
      { problem: 'unknown', start: 32, end: 41, text: '{salaire}', meant: null },
    ]);
    expect(words.slice(19, 29)).toBe('{Employer}');
  });

  it('is told of a brace that is left alone', () => {
    expect(checkTemplate('{titre, {articles} }', 'refuse.other', 'fr')).toMatchObject([{ text: '{', start: 0 }, { text: '}', start: 19 }]);
  });

  it('may not do without what it is written for; what it could do without is only advised', () => {
    expect(checkTemplate('Corrigez.', 'askCorrections', 'fr')).toEqual([{ problem: 'missing', place: 'corrections' }, { problem: 'missing', place: 'link' }]);
    expect(checkTemplate('Non.', 'refuse.expired', 'fr')).toEqual([{ problem: 'advised', place: 'articles' }]);
    expect(checkTemplate('Oui.', 'accept', 'en')).toEqual([{ problem: 'advised', place: 'link' }]);
  });

  it('does not know a place that only other letters have', () => {
    expect(checkTemplate('{corrections} {articles}', 'refuse.other', 'fr')).toMatchObject([{ problem: 'unknown', text: '{corrections}' }]);
  });

  it('understands the names of the other language, and those of before', () => {
    expect(checkTemplate('{title} {employer} {contactName} {lien}', 'end', 'fr')).toEqual([]);
    expect(fillLetter('{titre}|{title}|{employeur}|{employerName}|{contact}', { title: 'T', employerName: 'E', contactName: 'C', corrections: '', articles: '' }, '')).toBe('T|T|E|E|C');
  });

  it.each([['fr', french as Record<string, string>], ['en', english as Record<string, string>]] as const)('as Bureau comes with it in %s, has nothing wrong', (language, letters) => {
    for (const kind of letterKinds) expect([kind, checkTemplate(letters[kind] ?? '', kind, language)]).toEqual([kind, []]);
  });

  it('is read in linear time, whatever is in it', () => {
    const problems = checkTemplate('{'.repeat(2000) + '}'.repeat(2000), 'accept', 'fr');
    expect(problems).toHaveLength(4000);
  });

  it('has one record for each kind and language, by whose name both are found again', () => {
    const names = letterKinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => ({ kind, language })));
    expect(new Set(names.map(makeTemplateRecordId)).size).toBe(names.length);
    for (const name of names) expect(readTemplateName(nameTemplate(name))).toEqual(name);
    expect(['de.accept', 'fr.refuse.unheard', 'accept', ''].map(readTemplateName)).toEqual([null, null, null, null]);
  });
});
