const turning = /[\u202a-\u202e\u2066-\u2069]/;
const opening = /[\u2066-\u2068]/g;

/**
 * A text that somebody wrote, to stand among other words: what turns the direction of writing in it, and is left open, ends with it
 * (Unicode Bidirectional Algorithm, UAX 9, X5c–X6a: an isolate ends the embeddings begun in it; what ends too much is ignored).
 */
export const isolateText = (text: string): string =>
  turning.test(text) ? `\u2068${text}${'\u2069'.repeat(1 + (text.match(opening)?.length ?? 0))}` : text;
