import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src-main/domain/findings/rules.ts';
import { findWakeWords } from '../../../src-main/domain/findings/text/wake-words.ts';
import { WakeTable } from '../../../src-main/domain/findings/wake-table.ts';
import { dropAssertions } from './drop-assertions.ts';

const wordsOf = (pattern: RegExp): string[][] => findWakeWords(pattern).map((words) => [...words].sort());

describe('the words that wake a pattern', () => {
  it.each([
    [/\bfemmes? de menage\b/, ['menage'], ['femme']],
    [/\b(?:femmes?|hommes?) de peine\b/, ['peine'], ['femme', 'homme']],
    [/\b(?:re)?(?:cherch|recrut)\w* une dame\b/, ['dame'], ['cherch', 'recherch', 'recrut', 'rerecrut']],
    [/\b(?:candidat\w*|profils?) (?:locaux|du coin)\b/, ['coin', 'locaux'], ['candidat', 'profil']],
    [/\bapport(?:s personnels?)?/, ['apport']],
    [/\bage ?: ?\d\d\b/, ['age']],
    [/\bmembre (?:de )?(?:la )?(?:cgt|fo)\b/, ['membre'], ['cgt ', 'fo ']],
    [/^\W{0,4}domiciliees? a/, ['domiciliee']],
    [/\b[dl]'apprenti/, ['apprenti'], ['d ', 'l ']],
    [/\bfo\b/, ['fo ']],
  ])('%s: one of each list stands in every match', (pattern, ...lists) => {
    expect(wordsOf(pattern)).toEqual(lists);
  });

  it.each([/\b\d+ ?h\/j\b|\d+ ?€/, /\w+trice\b/, /(?:femme)?/, /h ?\/ ?f/])('%s: it may have none', (pattern) => {
    expect(wordsOf(pattern)).toEqual([]);
  });
});

const table = new WakeTable(rules.filter((rule) => 'clues' in rule));

describe('every clue of every rule', () => {
  it.each(table.units.map(({ rule, clue }, unit) => ({ id: rule.id, unit, find: clue.find })))('$id $unit is awake wherever it matches', ({ unit, find }) => {
    // What is about the words around is left to the clue itself: what it does not match is not asked about.
    const written = fc.stringMatching(dropAssertions(find), { size: 'small' }).map((text) => text.toLowerCase());
    const clue = new RegExp(find.source, find.flags.replace('g', ''));
    fc.assert(fc.property(written, fc.constantFrom('', 'Il y a ', '- '), (text, before) => {
      const sentence = before.toLowerCase() + text;
      if (clue.test(sentence)) expect([...table.listAwake(sentence)]).toContain(unit);
    }), { numRuns: 150 });
  });

  it('sleeps on most sentences', () => {
    expect(table.listAwake('vous accueillez les adherents et tenez le planning des salles').length).toBeLessThan(table.units.length / 10);
  });
});
