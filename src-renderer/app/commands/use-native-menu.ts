import { useEffect } from 'react';
import type { MenuCommand } from '../../../src-main/contract/desk/app.ts';
import { useDesk } from '../desk/desk-client.ts';
import { useDeskEvents } from '../desk/desk-events.tsx';
import { useT } from '../i18n/use-messages.ts';
import { makeAccelerator } from './make-accelerator.ts';
import { useAllCommands, useCommandRegistry } from './use-commands.ts';
import { isEditing } from './use-keyboard.ts';

/** Commands change in bursts, as screens come and go. */
const settleMs = 120;

const nativeEdits: Record<string, string> = { 'CommandOrControl+Z': 'undo', 'CommandOrControl+Shift+Z': 'redo', 'CommandOrControl+Y': 'redo' };

/** Keeps Electron's menu in step with the commands, and runs the one that was chosen there. */
export function useNativeMenu(): void {
  const { client, host } = useDesk();
  const t = useT();
  const commands = useAllCommands();
  const registry = useCommandRegistry();
  useEffect(() => {
    if (host.kind !== 'electron') return;
    const timer = setTimeout(() => {
      const shown = commands.flatMap((command): MenuCommand[] =>
        command.menu === null
          ? []
          : [{ id: command.id, menu: command.menu, label: t(command.label), accelerator: makeAccelerator(command.keys), enabled: command.enabled !== false }],
      );
      // A menu that could not be shown takes nothing away: every command is in the palette too.
      client.app.setMenu(shown).catch(() => undefined);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [client, host, commands, t]);
  useDeskEvents((event) => {
    if (event.type !== 'command') return;
    const command = commands.find(({ id }) => id === event.id);
    const edit = nativeEdits[makeAccelerator(command?.keys ?? []) ?? ''];
    // In a text field, Ctrl+Z is the field's own. The deprecated call is the only one that reaches its undo stack.
    if (edit && isEditing(document.activeElement)) document.execCommand(edit);
    else registry.run(event.id);
  });
}
