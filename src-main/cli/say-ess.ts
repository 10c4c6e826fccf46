import { IntlMessageFormat } from 'intl-messageformat';
import messages from '../../resources/messages/fr/ess.json' with { type: 'json' };
import type { EssMessage } from '../domain/ess/message.ts';

const formats = new Map<string, IntlMessageFormat>();

/** A sentence about a verdict, in French. Formats are kept: a file may have 100,000 lines. */
export function sayVerdict({ id, values }: EssMessage): string {
  let format = formats.get(id);
  if (format === undefined) {
    if (!(id in messages)) throw new Error(`no message ${id}`);
    format = new IntlMessageFormat(messages[id as keyof typeof messages], 'fr', undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}
