import { parseCombo } from './match-key.ts';

const names: Record<string, string> = { ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', ' ': 'Space', '+': 'Plus', Escape: 'Esc' };

/**
 * The first of `keys` that the native menu may hold, in Electron's form; null if there is none. Single keys are not
 * given to it: it would take them from text fields.
 */
export function makeAccelerator(keys: readonly string[]): string | null {
  for (const text of keys) {
    const { key, mod, shift, alt } = parseCombo(text);
    if (!mod && !/^F\d+$/.test(key)) continue;
    const last = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    return [...(mod ? ['CommandOrControl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), last].join('+');
  }
  return null;
}
