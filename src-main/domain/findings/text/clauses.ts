/** Where another clause begins, with its own subject. */
const withSubject = /[,(:] ?(?=(?:vous|nous|on|tu|ils?|elles?|mais|car|donc|rejoignez|venez|profils?|postes?|ce poste|candidat\w*)\b)| (?<!\b(?:que|ou|dont|si|comment|qui) )(?=(?:nous|vous) (?:recherch|recrut|av|et|dev|cherch)\w+)/g;
/** The same, and a conjunction that gives a reason or goes against. */
const withConjunction = new RegExp(`${withSubject.source}| (?=(?:mais|car|parce qu|puisqu|toutefois|cependant|neanmoins)\\b)`, 'g');
const asks = /\b(?:exige\w*|requis\w*|requier\w*|obligatoir\w*|imperati\w*|indispensable\w*|demandee?s?|souhaitee?s?|reserve\w*|s'abstenir|seule?s?|uniquement|exclusivement|devez|a (?:verser|payer|regler|deposer))\b/;

/** The first beginning of a clause in a part of a sentence; `to` if there is none. */
export function findClauseStart(sentence: string, from: number, to: number): number {
  withSubject.lastIndex = from;
  const found = withSubject.exec(sentence);
  return found === null || found.index > to ? to : found.index;
}

/** Where the clause that has the place `at` begins. */
export function findClauseOf(sentence: string, at: number): number {
  let start = 0;
  // A search starts where the last one of this pattern stopped.
  withSubject.lastIndex = 0;
  for (const { index } of sentence.slice(0, at).matchAll(withSubject)) start = index;
  return start;
}

/**
 * What of a sentence is said with the words from `start` to `end`: their clause; between its commas what stands by
 * itself (“…, anglais langue maternelle exigé”). Words outside of it are about something else.
 */
export function cutClause(sentence: string, start: number, end: number): { from: number; to: number } {
  let [from, to] = [0, sentence.length];
  for (const { index } of sentence.matchAll(withConjunction))
    if (index < start) from = index;
    else if (index >= end) {
      to = index;
      break;
    }
  const [comma, next] = [sentence.lastIndexOf(',', start - 1), sentence.indexOf(',', end)];
  const [left, right] = [Math.max(from, comma), next === -1 ? to : Math.min(to, next)];
  return asks.test(sentence.slice(left, right)) ? { from: left, to: right } : { from, to };
}
