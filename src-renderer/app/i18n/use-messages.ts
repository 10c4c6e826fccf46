import { use } from 'react';
import { LanguageContext } from './language-provider.tsx';
import type { Formats } from './make-formats.ts';
import type { Translate } from './make-formatter.ts';

/** The sentence of a key, in the window's language: `t('offers.count', { count: 3 })`. */
export const useT = (): Translate => use(LanguageContext).translate;

/** Days, moments, numbers and money in the window's language. */
export const useFormat = (): Formats => use(LanguageContext).formats;

export const useLanguage = () => use(LanguageContext).language;
