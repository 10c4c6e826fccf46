import type { Command } from './command.ts';

export type CommandRegistry = {
  /** Puts the commands of `owner` in the place of those it had. */
  set: (owner: symbol, commands: Command[]) => void;
  remove: (owner: symbol) => void;
  /** All commands, those of the screens after those of the shell. The same array until something changes. */
  list: () => readonly Command[];
  run: (id: string) => boolean;
  subscribe: (listener: () => void) => () => void;
};

const describe = (commands: readonly Command[]) =>
  JSON.stringify(commands.map(({ id, label, menu, keys, enabled, letter }) => [id, label, menu, keys, enabled, letter]));

/** Holds what can be done now. Listeners are told when what is shown of a command changes, not when only `run` does. */
export function makeCommandRegistry(): CommandRegistry {
  const owners = new Map<symbol, Command[]>();
  const listeners = new Set<() => void>();
  let shown: readonly Command[] = [];
  let description = describe(shown);
  const all = () => [...owners.values()].flat();
  const refresh = () => {
    const next = all();
    const nextDescription = describe(next);
    if (nextDescription === description) return;
    shown = next;
    description = nextDescription;
    for (const listener of listeners) listener();
  };
  return {
    set: (owner, commands) => {
      owners.set(owner, commands);
      refresh();
    },
    remove: (owner) => {
      owners.delete(owner);
      refresh();
    },
    list: () => shown,
    run: (id) => {
      const command = all().findLast((command) => command.id === id && command.enabled !== false);
      command?.run();
      return command !== undefined;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
