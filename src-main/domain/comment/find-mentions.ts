import { foldText } from '../fold-text.ts';

/**
 * Which of `names` a text speaks to: each that stands after an `@`, whatever its capitals and accents, the longest where one name
 * begins another (« @Awa Diop » is not for « Awa »). A name without its last words (« @awa ») is enough where only one begins so.
 */
export function findMentions(text: string, names: readonly string[]): string[] {
  const folded = names.map((name) => ({ name, key: foldText(name) })).toSorted((a, b) => b.key.length - a.key.length);
  const found = new Set<string>();
  for (const [, after = ''] of text.matchAll(/(?<![\p{L}\p{N}.])@([^@\n]{1,200})/gu)) {
    const said = foldText(after);
    const whole = folded.find(({ key }) => said === key || (said.startsWith(key) && !/[\p{L}\p{N}]/u.test(said.charAt(key.length))));
    const first = /^[\p{L}\p{N}'-]+/u.exec(said)?.[0];
    const begun = first === undefined ? [] : folded.filter(({ key }) => key.split(' ')[0] === first);
    const one = whole ?? (begun.length === 1 ? begun[0] : undefined);
    if (one !== undefined) found.add(one.name);
  }
  return [...found];
}
