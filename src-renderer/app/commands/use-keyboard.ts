import { useEffect } from 'react';
import { findCommand, type KeyboardPlace } from './find-command.ts';
import { useCommandRegistry } from './use-commands.ts';

const textInputs = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=range]), textarea, select, [contenteditable=true], [role=textbox], [role=combobox]';
const controls = 'button, a[href], summary, input, [role=button], [role=link], [role=option], [role=menuitem], [role=tab], [role=switch]';

const isIn = (target: EventTarget | null, selector: string) => target instanceof Element && target.closest(selector) !== null;

/** True while the person writes in a field: shortcuts made of letters are theirs then. */
export const isEditing = (target: EventTarget | null): boolean => isIn(target, textInputs);

/** Runs the command of the key pressed. One listener for the window; a key that a widget has used is left alone. */
export function useKeyboard(letters: boolean): void {
  const registry = useCommandRegistry();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const place: KeyboardPlace = {
        editing: isEditing(event.target),
        onControl: isIn(event.target, controls),
        inPanel: isIn(event.target, '[role=dialog]'),
        dialogOpen: document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]') !== null,
        letters,
      };
      const command = findCommand(registry.list(), event, place);
      if (!command) return;
      event.preventDefault();
      registry.run(command.id);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [registry, letters]);
}
