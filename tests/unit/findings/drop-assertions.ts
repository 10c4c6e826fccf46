import { type AST, RegExpParser } from '@eslint-community/regexpp';

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** A pattern without what it asks of the words around it (`\b`, `(?=…)`), from which texts can be made. */
export function dropAssertions({ source }: RegExp): RegExp {
  const places: AST.Assertion[] = [];
  collect(parser.parsePattern(source), places);
  let kept = source;
  for (const { start, end } of places.sort((one, other) => other.start - one.start)) kept = kept.slice(0, start) + kept.slice(end);
  return new RegExp(kept);
}

function collect(node: AST.Pattern | AST.Alternative | AST.Element, places: AST.Assertion[]): void {
  if (node.type === 'Assertion') places.push(node);
  else if (node.type === 'Quantifier') collect(node.element, places);
  else if (node.type === 'Alternative') for (const element of node.elements) collect(element, places);
  else if ('alternatives' in node) for (const alternative of node.alternatives) collect(alternative, places);
}
