import type { MessageKey } from '../i18n/messages.ts';

/** Something that a person can do: shown in the palette, the help sheet and the native menu, and bound to keys. */
export type Command = {
  /** Stable: the native menu names it. */
  id: string;
  label: MessageKey;
  /** null: in the palette and on the help sheet, but in no menu. */
  menu: 'file' | 'edit' | 'view' | 'offer' | 'help' | null;
  /** Each is one way to call it: `j`, `ArrowDown`, `mod+k`, `mod+shift+z`, `?`, `F1`. */
  keys: string[];
  run: () => void;
  enabled?: boolean;
  /** A key without Ctrl that people may switch off (WCAG 2.1.4); by default, any single character. */
  letter?: boolean;
};
