/** A sentence, a line or an item of a list in folded text: what is said in one breath. `at` is its place there; without `mayCount` it has no figure. */
export type Sentence = { text: string; at: number; mayCount: boolean };

/** A longer one is cut at a space: whatever a rule does to a sentence stays small, and a text takes linear time. */
const longest = 700;

/** The sentences of a folded text, in their order. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let lastSpace = -1;
  let mayCount = false;
  const close = (end: number, next: number) => {
    if (end > from) sentences.push({ text: text.slice(from, end), at: from, mayCount });
    from = next;
    lastSpace = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Letters, which end nothing.
    if (code >= 0x40 && code <= 0x7e && at - from < longest) continue;
    if (code === 0x20) lastSpace = at;
    else if (code >= 0x30 && code <= 0x39) mayCount = true;
    if (isEnd(text, at, code)) {
      close(at, at + 1);
      mayCount = false;
    }
    // A figure after the space is of the next one.
    else if (at - from >= longest) close(lastSpace > from ? lastSpace : at, lastSpace > from ? lastSpace + 1 : at);
  }
  close(text.length, text.length);
  return sentences;
}

function isEnd(text: string, at: number, code: number): boolean {
  // A line, a bullet, ; ? !
  if (code === 0x0a || code === 0x2022 || code === 0x3b || code === 0x3f || code === 0x21) return true;
  const next = text.charCodeAt(at + 1);
  if (code === 0x2e) return (next === 0x20 || next === 0x0a || Number.isNaN(next)) && !isShortened(text, at);
  // A hyphen or a star that begins an item.
  return (code === 0x2d || code === 0x2a) && next === 0x20 && (at === 0 || text.charCodeAt(at - 1) === 0x0a);
}

/** “max. 30 ans”, “env. 20 h” go on after their full stop. */
const isShortened = (text: string, at: number): boolean => /\b(?:max|maxi|min|mini|env|ex|resp|tel|mme|mr|dr|st|ste|hebdo|mens|cf|art|c\.d\.[id])$/.test(text.slice(Math.max(0, at - 6), at));
