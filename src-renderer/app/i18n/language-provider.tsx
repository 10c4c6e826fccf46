import { createContext, type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Formats, makeFormats } from './make-formats.ts';
import { makeTranslate, type Translate } from './make-formatter.ts';
import { french, type Language } from './messages.ts';

type Words = { language: Language; translate: Translate; formats: Formats };

const frenchWords: Words = { language: 'fr', translate: makeTranslate('fr', french), formats: makeFormats('fr') };

export const LanguageContext = createContext<Words>(frenchWords);

/** Gives the window its language. English arrives a moment later than French: it is a file of its own. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [english, setEnglish] = useState<Record<string, string>>();
  useEffect(() => {
    if (language !== 'en' || english) return;
    import('./english.ts').then(
      (file) => setEnglish(file.english),
      // The file is beside this one: without it the window stays in French.
      () => undefined,
    );
  }, [language, english]);
  const words = useMemo(
    (): Words =>
      language === 'en' && english
        ? { language, translate: makeTranslate('en', english), formats: makeFormats('en') }
        : frenchWords,
    [language, english],
  );
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words.language]);
  return <LanguageContext value={words}>{children}</LanguageContext>;
}
