import type { LookReason } from './second-look.ts';

/** Same decision for the same articles (or the same reason, where neither cites any); same decision for others; another one. */
export type LookOutcome = 'same' | 'otherArticles' | 'other';

type Opinion = { verdict: string; reason: string | null; articles: readonly { number: number }[] };

export function compareLook(first: Opinion, second: Opinion): LookOutcome {
  if (first.verdict !== second.verdict) return 'other';
  if (first.verdict !== 'refuse') return 'same';
  const cited = new Set(first.articles.map(({ number }) => number));
  if (cited.size === 0 && second.articles.length === 0) return first.reason === second.reason ? 'same' : 'otherArticles';
  return second.articles.some(({ number }) => cited.has(number)) ? 'same' : 'otherArticles';
}

export type ComparedLook = { why: LookReason; outcome: LookOutcome; first: Opinion; second: Opinion };

/** `of` looks, so many of each outcome: a rate never stands without what it is a rate of. */
export type LookCount = { of: number; same: number; otherArticles: number; other: number };

/**
 * How the looks fell out: over those that were drawn, which stand for all decisions; over all of them; and for each article that
 * one of the two cites, those where the team is least of one mind first. `uncited`: where one of the two refuses and cites none.
 */
export function countLooks(looks: readonly ComparedLook[]): { drawn: LookCount; all: LookCount; articles: (LookCount & { number: number })[]; uncited: LookCount } {
  const byArticle = new Map<number, ComparedLook[]>();
  for (const look of looks)
    for (const number of new Set([...look.first.articles, ...look.second.articles].map((article) => article.number))) {
      const some = byArticle.get(number) ?? [];
      some.push(look);
      byArticle.set(number, some);
    }
  const articles = [...byArticle].map(([number, some]) => ({ number, ...count(some) }));
  articles.sort((a, b) => apart(b) - apart(a) || a.number - b.number);
  return { drawn: count(looks.filter(({ why }) => why === 'drawn')), all: count(looks), articles, uncited: count(looks.filter(({ first, second }) => isUncited(first) || isUncited(second))) };
}

const isUncited = ({ verdict, articles }: Opinion): boolean => verdict === 'refuse' && articles.length === 0;
const apart = ({ otherArticles, other }: LookCount): number => otherArticles + other;

function count(looks: readonly ComparedLook[]): LookCount {
  const found: LookCount = { of: looks.length, same: 0, otherArticles: 0, other: 0 };
  for (const { outcome } of looks) found[outcome]++;
  return found;
}
