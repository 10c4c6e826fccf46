import { foldText } from '../fold-text.ts';

/**
 * Which of `names` a text speaks to: each that stands after an `@`, whatever its capitals and accents, the longest where one name
 * begins another (« @Awa Diop » is not for « Awa »). A name without its last words (« @awa ») is enough where only one begins so.
 */
export const findMentions = (text: string, names: readonly string[]): string[] => [...new Set(readMentions(text, names).flatMap(({ name }) => name ?? []))];

/** The first words after an `@` that are the name of none of them, as they were written. */
export const findUnknownMentions = (text: string, names: readonly string[]): string[] => [...new Set(readMentions(text, names).flatMap(({ name, word }) => (name === undefined && word !== undefined ? [word] : [])))];

/** What stands after each `@`: its first word, and whose name it is. */
function readMentions(text: string, names: readonly string[]): { word: string | undefined; name: string | undefined }[] {
  const folded = names.map((name) => ({ name, key: foldText(name) })).toSorted((a, b) => b.key.length - a.key.length);
  return [...text.matchAll(/(?<![\p{L}\p{N}.])@([^@\n]{1,200})/gu)].map(([, after = '']) => {
    const said = foldText(after);
    const whole = folded.find(({ key }) => said === key || (said.startsWith(key) && !/[\p{L}\p{N}]/u.test(said.charAt(key.length))));
    const first = /^[\p{L}\p{N}'-]+/u.exec(said)?.[0];
    const begun = first === undefined ? [] : folded.filter(({ key }) => key.split(' ')[0] === first);
    return { word: /^[\p{L}\p{N}’'-]+/u.exec(after)?.[0], name: (whole ?? (begun.length === 1 ? begun[0] : undefined))?.name };
  });
}
