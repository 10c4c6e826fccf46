import { describe, expect, it } from 'vitest';
import english from '../../../resources/line/en.json';
import french from '../../../resources/line/fr.json';
import { articleWords, firstArticles } from '../../../src-main/domain/line/article.ts';
import { mostCited } from '../../../src-main/domain/line/citation.ts';
import { listCited } from '../../../src-main/domain/line/list-cited.ts';
import { diffWords } from '../../../src-renderer/features/line/diff-words.ts';
import { readCited } from '../../../src-renderer/ui/line/read-cited.ts';
import type { ShownArticle } from '../../../src-renderer/ui/line/use-line.ts';

const [early, late] = ['2026-11-20T09:00:00.000Z', '2026-11-21T09:00:00.000Z'];
const article = { number: 2, version: 'first' as const, title: 'Une rémunération annoncée', since: null };
const show = (number: number, isInForce = true): ShownArticle => {
  const current = { id: 'first', title: `Titre ${number}`, text: 'Texte', isInForce, by: null, at: null };
  return { number, versions: [current], current };
};

describe('the articles that a decision cites', () => {
  it('are those of that decision: what an older Bureau left there of an earlier one does not count', () => {
    const cites = { at: early, articles: [article] };
    expect(listCited({ decision: { kind: 'refuse', at: early }, cites })).toEqual([article]);
    expect(listCited({ decision: { kind: 'refuse', at: late }, cites })).toEqual([]);
    expect(listCited({ decision: { kind: 'accept', at: early }, cites })).toEqual([]);
    expect(listCited({ decision: null, cites })).toEqual([]);
  });
  it('are none on an offer of before there were any', () => {
    expect(listCited({ decision: { kind: 'refuse', at: early } })).toEqual([]);
  });
});

describe('the articles that a person names', () => {
  const line = [1, 2, 3, 4, 5, 6].map((number) => show(number, number !== 3));
  const numbers = (typed: string) => readCited(typed, line).cited.map(({ number }) => number);
  it('are read however they are parted, each once, in the order in which they are named', () => {
    expect(numbers('4, 2')).toEqual([4, 2]);
    expect(numbers('art. 2 et 4 ; 2')).toEqual([2, 4]);
    expect(numbers('')).toEqual([]);
  });
  it('must be in force', () => {
    expect(readCited('3 40', line)).toMatchObject({ cited: [], unknown: [3, 40] });
  });
  it('are five at the most', () => {
    expect([readCited('1 2 4 5', line).tooMany, readCited('1 2 4 5 6 7', [...line, show(7)]).tooMany]).toEqual([false, true]);
  });
});

describe.each([['French', french], ['English', english]])('the first line, in %s', (_name, articles) => {
  it('has the articles that core counts on, each fit to be a version', () => {
    expect(articles).toHaveLength(firstArticles);
    for (const one of articles) expect(articleWords.safeParse({ ...one, isInForce: true }).success).toBe(true);
  });
  it('leaves room in a letter for the longest that may be cited together', () => {
    const longest = articles.map(({ title, text }) => title.length + text.length).sort((a, b) => b - a).slice(0, mostCited);
    expect(longest.reduce((sum, length) => sum + length, 0)).toBeLessThan(8000);
  });
});

describe('what a version changed', () => {
  const tell = (before: string, after: string) => diffWords(before, after).map(({ kind, text }) => ({ same: '', removed: '-', added: '+' })[kind] + text);
  it('is shown word by word', () => {
    expect(tell('Un montant est dit.', 'Un montant clair est dit.')).toEqual(['Un montant ', '+clair ', 'est dit.']);
    expect(tell('Rien à payer.', 'Rien à vendre.')).toEqual(['Rien à ', '-payer.', '+vendre.']);
  });
  it('gives back both texts, whatever they are', () => {
    for (const [before, after] of [['', 'a b'], ['a b', ''], ['a\n\nb  c', 'c  b\n a'], ['x '.repeat(700), 'y x '.repeat(350)]] as const) {
      const runs = diffWords(before, after);
      expect(runs.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(before);
      expect(runs.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe(after);
    }
  });
});
