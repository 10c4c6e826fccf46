import { expect, it } from 'vitest';
import { proposeLanguage } from '../../../src-main/domain/letters/letter-language.ts';

const inEnglish = 'We are looking for a project officer who will work with our partners in Africa. You have a good knowledge of the field.';
const inFrench = 'Vous assurez le suivi des projets de l’association, avec les bénévoles et nos partenaires en Afrique.';

it('a recruiter is written to as the site speaks, unless something says otherwise', () => {
  expect(proposeLanguage({ description: inFrench }, null)).toEqual({ language: 'fr', why: 'site' });
  expect(proposeLanguage({ description: '' }, null)).toEqual({ language: 'fr', why: 'site' });
});

it('an offer that is written in English proposes English', () => {
  expect(proposeLanguage({ description: inEnglish }, null)).toEqual({ language: 'en', why: 'text' });
});

it('a French offer with English terms stays French, and so does one with its translation below', () => {
  expect(proposeLanguage({ description: `${inFrench} Le poste de community manager est à pourvoir as soon as possible, full time, on site.` }, null).why).toBe('site');
  expect(proposeLanguage({ description: `${inFrench.repeat(2)} ${inEnglish}` }, null).why).toBe('site');
});

it('what was chosen for the same address goes before what the text says; what was chosen for the offer, before all', () => {
  expect(proposeLanguage({ description: inEnglish }, 'fr')).toEqual({ language: 'fr', why: 'contact' });
  expect(proposeLanguage({ description: inFrench, letterLanguage: 'en' }, 'fr')).toEqual({ language: 'en', why: 'offer' });
});
