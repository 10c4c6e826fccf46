import { type CitedArticle, mostCited } from '../../../src-main/domain/line/citation.ts';
import type { ShownArticle } from './use-line.ts';

/** The articles that a person names by their numbers (« 2, 4 »). `unknown`: numbers that no article in force has. */
export type ReadCited = { cited: ShownArticle[]; unknown: number[]; tooMany: boolean };

export function readCited(typed: string, articles: readonly ShownArticle[]): ReadCited {
  const numbers = [...new Set((typed.match(/\d+/g) ?? []).map(Number))];
  const found = numbers.map((number) => articles.find((one) => one.number === number && one.current.isInForce) ?? number);
  const cited = found.filter((one) => typeof one !== 'number');
  return { cited, unknown: found.filter((one) => typeof one === 'number'), tooMany: cited.length > mostCited };
}

/** What a decision keeps of an article: as it stands now, whatever is made of it later. */
export const citeArticle = ({ number, current: { id, title, at } }: ShownArticle): CitedArticle => ({ number, version: id, title, since: at });

/** The same, as a person would type them. */
export const writeCited = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(', ');
