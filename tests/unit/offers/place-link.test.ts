import { expect, it } from 'vitest';
import { readPageLanguage } from '../../../src-main/domain/letters/page-language.ts';
import { nameLinkPlace, placeLink } from '../../../src-main/domain/offer/place-link.ts';

const address = 'https://site.example/api/corrections/x';

it('the link is in the language of the letter that bears it', () => {
  expect(placeLink('Bonjour {lien}', address)).toBe(`Bonjour ${address}`);
  expect(placeLink('Dear {link}', address)).toBe(`Dear ${address}?lang=en`);
});

it('words that stand where there is no address stay as they are', () => {
  expect(placeLink('Dear {link}', 'the secret link')).toBe('Dear the secret link');
});

it('a link is one of the site, in a language that letters are written in, or else in French', () => {
  expect(['en', 'fr', null, '', 'EN', 'de', 'constructor'].map(readPageLanguage)).toEqual(['en', 'fr', 'fr', 'fr', 'fr', 'fr', 'fr']);
});

it('a template has the place of its own language, in whichever it was written', () => {
  expect(nameLinkPlace('{lien} or {link}', 'en')).toBe('{link} or {link}');
  expect(nameLinkPlace('{lien} ou {link}', 'fr')).toBe('{lien} ou {lien}');
});
