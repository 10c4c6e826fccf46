import { IntlMessageFormat } from 'intl-messageformat';
import { isolateText } from './isolate-text.ts';
import { french, type Language, type MessageKey } from './messages.ts';

export type MessageParams = Record<string, string | number | Date>;
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** Makes the function that turns a key into a sentence. A message missing in `messages` is shown in French. */
export function makeTranslate(language: Language, messages: Record<string, string>): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, params) => {
    const text = messages[key] ?? french[key];
    if (!text.includes('{') && !text.includes("'")) return text;
    const format = parsed.get(key) ?? new IntlMessageFormat(text, language);
    parsed.set(key, format);
    return String(format.format(params && isolateParams(params)));
  };
}

const isolateParams = (params: MessageParams): MessageParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? isolateText(value) : value]));
