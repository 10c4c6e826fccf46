/** What is searched, in an address that anyone may have typed; nothing where that is nothing. */
export function readTypedText(raw: unknown): { text?: string } {
  // The router reads `?text=2024` as a number.
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' && text !== '' ? { text: text.slice(0, 200) } : {};
}

/** One of `choices`; undefined where it is none of them, or the usual one. */
export const readChoice = <Choice extends string>(choices: readonly Choice[], raw: unknown, usual: Choice | undefined): Choice | undefined =>
  choices.find((choice) => choice === raw && choice !== usual);
