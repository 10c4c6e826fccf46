import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { type CommandRegistry, makeCommandRegistry } from './command-registry.ts';

export type { Command } from './command.ts';

export const CommandContext = createContext<CommandRegistry>(makeCommandRegistry());

/** Offers `commands` while the component is shown: in the palette, the menu, the help sheet and on the keyboard. */
export function useCommands(commands: Command[]): void {
  const registry = use(CommandContext);
  const [owner] = useState(() => Symbol('commands'));
  // On every render, so that `run` always sees the component's latest values.
  useEffect(() => registry.set(owner, commands));
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Every command that is offered now. */
export function useAllCommands(): readonly Command[] {
  const registry = use(CommandContext);
  return useSyncExternalStore(registry.subscribe, registry.list);
}

export const useCommandRegistry = (): CommandRegistry => use(CommandContext);
