/** What matching reads of a keyboard event; `key` is the character, so the layout (AZERTY, QWERTY) does not matter. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState?: (name: string) => boolean;
};

export type KeyCombo = { key: string; mod: boolean; shift: boolean; alt: boolean };

/** Reads `mod+shift+z`. The last part is the key itself, so that `mod++` is Ctrl and plus. */
export function parseCombo(text: string): KeyCombo {
  const at = text.length < 2 ? -1 : text.lastIndexOf('+', text.length - 2);
  const modifiers = at < 0 ? [] : text.slice(0, at).split('+');
  const key = text.slice(at + 1);
  return {
    key: key === 'Space' ? ' ' : key,
    mod: modifiers.includes('mod'),
    shift: modifiers.includes('shift'),
    alt: modifiers.includes('alt'),
  };
}

/** True for a key that writes a character by itself: such a shortcut disturbs people who dictate or tremble. */
export const isLetterCombo = (combo: KeyCombo): boolean => combo.key.length === 1 && !combo.mod && !combo.alt;

const isAlphabetic = (key: string) => key.toLowerCase() !== key.toUpperCase();

/** True if `stroke` is `combo`. What AltGr writes is never a shortcut: Windows reports it as Ctrl and Alt. */
export function matchesCombo(stroke: Keystroke, combo: KeyCombo): boolean {
  if (stroke.getModifierState?.('AltGraph') || (stroke.ctrlKey && stroke.altKey)) return false;
  if ((stroke.ctrlKey || stroke.metaKey) !== combo.mod || stroke.altKey !== combo.alt) return false;
  if (stroke.key.toLowerCase() !== combo.key.toLowerCase()) return false;
  // Which characters need Shift depends on the layout (`?`, digits on AZERTY): it only counts for letters and named keys.
  const shiftCounts = combo.key.length > 1 || combo.key === ' ' || isAlphabetic(combo.key);
  return !shiftCounts || stroke.shiftKey === combo.shift;
}
