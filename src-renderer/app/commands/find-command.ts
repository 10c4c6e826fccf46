import type { Command } from './command.ts';
import { isLetterCombo, type KeyCombo, type Keystroke, matchesCombo, parseCombo } from './match-key.ts';

/** Where the keyboard is when a key is pressed. */
export type KeyboardPlace = {
  /** The focus is in a field that takes text. */
  editing: boolean;
  /** The focus is on a button or link, which Enter and Space already activate. */
  onControl: boolean;
  /** The focus is in a small panel over the screen: its letters are for what it holds. */
  inPanel: boolean;
  dialogOpen: boolean;
  letters: boolean;
};

/** Ctrl combinations that a text field needs for itself. */
const editingKeys = new Set(['z', 'y', 'a', 'c', 'v', 'x', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Delete', 'Home', 'End']);

function isFree(combo: KeyCombo, command: Command, place: KeyboardPlace): boolean {
  if (place.dialogOpen) return false;
  const letter = command.letter ?? isLetterCombo(combo);
  if (letter && !combo.mod && (place.inPanel || !place.letters)) return false;
  const functionKey = /^F\d+$/.test(combo.key);
  if (place.editing && !functionKey && (!combo.mod || editingKeys.has(combo.key))) return false;
  return !(place.onControl && !combo.mod && (combo.key === 'Enter' || combo.key === ' '));
}

/** The command that `stroke` calls in `place`. The one registered last wins: it is the nearest to what is shown. */
export function findCommand(commands: readonly Command[], stroke: Keystroke, place: KeyboardPlace): Command | undefined {
  return commands.findLast(
    (command) =>
      command.enabled !== false &&
      command.keys.some((text) => {
        const combo = parseCombo(text);
        return matchesCombo(stroke, combo) && isFree(combo, command, place);
      }),
  );
}
