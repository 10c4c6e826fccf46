import { describe, expect, it } from 'vitest';
import { compareSketches, sketchText } from '../../../src-main/domain/duplicates/sketch-text.ts';
import { splitWords } from '../../../src-main/domain/duplicates/split-words.ts';
import { makeRandom } from '../../support/random.ts';

const compare = (a: string, b: string) => compareSketches(sketchText(splitWords(a)), sketchText(splitWords(b)));

describe('a sketch of a text', () => {
  it('tells the share of common phrases, give or take a seventh', () => {
    const random = makeRandom(7);
    const write = (count: number) => Array.from({ length: count }, () => random.hex(6)).join(' ');
    for (let round = 0; round < 60; round++) {
      const [common, a, b] = [write(20 + random.below(300)), write(1 + random.below(200)), write(1 + random.below(200))];
      const phrases = (text: string) => text.split(' ').length - 2;
      const shared = phrases(common);
      const share = shared / (phrases(`${common} ${a}`) + phrases(`${common} ${b}`) - shared);
      expect(Math.abs(compare(`${common} ${a}`, `${common} ${b}`).alike - share)).toBeLessThan(1 / 7);
    }
  });
  it('finds a text in a longer one', () => {
    const words = Array.from({ length: 400 }, (_, i) => `mot${i}`);
    expect(compare(words.slice(0, 200).join(' '), words.join(' ')).contained).toBeGreaterThan(0.8);
  });
  it.each([['', ''], ['un', 'deux'], ['…', '…']])('%j and %j have nothing in common', (a, b) => expect(compare(a, b)).toEqual({ alike: 0, contained: 0 }));
  it('compares texts of one word', () => expect(compare('Serveur', 'SERVEUR !').alike).toBe(1));
  it.each([
    ['2 MB of text', 'mot '.repeat(500_000)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['tags that never end', '<a '.repeat(300_000)],
    ['right-to-left, zero-width and broken characters', 'مرحبا\u200d\u202e \ud800 \ufffd 👩‍🚒 '.repeat(10_000)],
  ])('takes %s', (_name, text) => expect(compare(text, text).alike).toBe(1));
});
