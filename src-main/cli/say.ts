import { IntlMessageFormat } from 'intl-messageformat';
import messages from '../../resources/messages/fr/cli.json' with { type: 'json' };

export type CliMessage = keyof typeof messages;

/** A sentence of the command line, in French. */
export const say = (key: CliMessage, values: Record<string, string | number> = {}): string =>
  String(new IntlMessageFormat(messages[key], 'fr', undefined, { ignoreTag: true }).format(values));

/** The sentence of `key` if there is one, else that of `otherwise`. */
export const sayKnown = (key: string, otherwise: CliMessage, values: Record<string, string | number> = {}): string =>
  say(key in messages ? (key as CliMessage) : otherwise, values);
