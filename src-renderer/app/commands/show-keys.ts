import { isMessageKey } from '../i18n/messages.ts';
import type { Translate } from '../i18n/make-formatter.ts';
import { parseCombo } from './match-key.ts';

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** The keys of `mod+shift+z` as they are written on the keyboard: Ctrl, Maj, Z. */
export function showKeys(text: string, t: Translate): string[] {
  const { key, mod, shift, alt } = parseCombo(text);
  const name = `commands.key.${key === ' ' ? 'Space' : key}`;
  const shown = arrows[key] ?? (isMessageKey(name) ? t(name) : key.length === 1 ? key.toUpperCase() : key);
  return [...(mod ? [t('commands.key.mod')] : []), ...(alt ? [t('commands.key.alt')] : []), ...(shift ? [t('commands.key.shift')] : []), shown];
}
