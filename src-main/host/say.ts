import shell from '../../resources/messages/fr/shell.json' with { type: 'json' };

export type ShellMessage = keyof typeof shell;

/** A sentence of the host itself, in French: it speaks before any language was chosen. */
export const say = (key: ShellMessage, values: Record<string, string> = {}): string =>
  shell[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
