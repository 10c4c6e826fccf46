import type { IncomingMessage } from 'node:http';
import { languageParameter, readPageLanguage } from '../../../src-main/domain/letters/page-language.ts';
import { type FormWords, formWords } from './form-words.ts';

/** In which language a page is shown, and whether a link to the other one loses nothing: asking for it again shows the same. */
export type PageView = { words: FormWords; linksOther: boolean };

/** What was sent would be lost by a link: a page that answers it has none. */
export const readView = (url: URL, { method }: Pick<IncomingMessage, 'method'>): PageView => ({
  words: formWords[readPageLanguage(url.searchParams.get(languageParameter))],
  linksOther: method === 'GET' || method === 'HEAD',
});

/** Of a page that stays the same after what was sent. */
export const keepLink = (view: PageView): PageView => ({ ...view, linksOther: true });
