import { describe, expect, it } from 'vitest';
import english from '../../../resources/letters/en.json';
import french from '../../../resources/letters/fr.json';
import { refusalReasons } from '../../../src-main/domain/offer/offer-decision.ts';
import { placeLink } from '../../../src-main/domain/offer/place-link.ts';
import { fillLetter } from '../../../src-main/domain/offer/fill-letter.ts';

const facts = { title: 'Comptable {CDD}', employerName: 'Les Caves sonores', contactName: 'Maëlle Tessier', corrections: '– SIRET', articles: '' };

describe('a letter to the recruiter', () => {
  it('says of which offer it speaks, to whom, and what to correct', () => {
    expect(fillLetter('Bonjour {contactName}, « {title} » pour {employerName} : {corrections}', facts, 'votre organisation')).toBe(
      'Bonjour Maëlle Tessier, « Comptable {CDD} » pour Les Caves sonores : – SIRET',
    );
  });

  it('greets without a name, and names no employer, when they are unknown', () => {
    expect(fillLetter('Bonjour {contactName},\npour {employerName}.', { ...facts, contactName: null, employerName: null }, 'votre organisation')).toBe(
      'Bonjour,\npour votre organisation.',
    );
  });

  it('quotes the articles that are cited, and leaves no hole where none is', () => {
    expect(fillLetter('Non.\n\n{articles}\n\nMerci.', { ...facts, articles: 'Article 2 : {title}' }, '')).toBe('Non.\n\nArticle 2 : {title}\n\nMerci.');
    expect(fillLetter('Non.\n\n{articles}\n\nMerci.', facts, '')).toBe('Non.\n\nMerci.');
  });

  it('leaves a placeholder that it does not know', () => {
    expect(fillLetter('{amount} et {title}', { ...facts, title: 'Stage' }, '')).toBe('{amount} et Stage');
  });
});

describe.each([
  ['French', french as Record<string, string>],
  ['English', english as Record<string, string>],
])('the %s templates', (_, letters) => {
  it('cover every decision, every reason for a refusal and the question of what became of the post, and nothing else', () => {
    expect(Object.keys(letters).toSorted()).toEqual(['accept', 'askCorrections', 'end', 'outcome', 'remind', ...refusalReasons.map((reason) => `refuse.${reason}`)].toSorted());
  });

  it('leave nothing unfilled', () => {
    for (const text of Object.values(letters)) expect(placeLink(fillLetter(text, { ...facts, title: 'Stage' }, ''), 'https://site.example/corrections/x')).not.toMatch(/[{}]/);
  });

  it('hold a place for the link where the recruiter is asked something or may prolong, and nowhere else', () => {
    for (const [name, text] of Object.entries(letters)) expect([name, placeLink(text, 'LINK').includes('\n\nLINK\n\n')]).toEqual([name, ['accept', 'end', 'askCorrections', 'outcome', 'remind'].includes(name)]);
  });

  it('quote the editorial line in every refusal, and nowhere else', () => {
    for (const [name, text] of Object.entries(letters)) expect([name, text.includes('\n\n{articles}\n\n')]).toEqual([name, name.startsWith('refuse.')]);
  });

  it('list the corrections only where they are asked for', () => {
    for (const [name, text] of Object.entries(letters)) expect([name, text.includes('{corrections}')]).toEqual([name, name === 'askCorrections' || name === 'remind']);
  });
});
