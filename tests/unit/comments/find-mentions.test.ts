import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, findUnknownMentions } from '../../../src-main/domain/comment/find-mentions.ts';

const team = ['Awa Diop', 'Awa Diop-Martin', 'Éloïse Petit', 'Paul', 'Paulette Roy'];

describe('to whom a comment speaks', () => {
  it.each([
    ['a whole name', '@Awa Diop, tu les connais ?', ['Awa Diop']],
    ['whatever its capitals and accents', 'Vu avec @eloise petit.', ['Éloïse Petit']],
    ['the longest name, where one begins another', 'Demande à @Awa Diop-Martin', ['Awa Diop-Martin']],
    ['a first name, where only one bears it', '@Éloïse à toi', ['Éloïse Petit']],
    ['each once', '@Paul et encore @Paul', ['Paul']],
    ['several', '@Paul, @Éloïse : à revoir', ['Paul', 'Éloïse Petit']],
    ['nobody, where two bear that first name', '@Awa tu les connais ?', []],
    ['nobody, by a part of a word', 'écrire à contact@paul.example', []],
    ['nobody whom it does not know', '@Inconnu', []],
  ])('is %s', (_name, text, names) => {
    expect(findMentions(text, team)).toEqual(names);
  });
  it('is never anyone but those of the team, whatever is written', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (text, names) => findMentions(`@${text}`, names).every((name) => names.includes(name))));
  });
  it('tells the names of nobody, each once', () => {
    expect(findUnknownMentions('@Zoé, demande à @Awa… ou à @Zoé', ['Awa Diop'])).toEqual(['Zoé']);
    expect(findUnknownMentions('écrire à awa@example.org', ['Paul'])).toEqual([]);
  });
});
