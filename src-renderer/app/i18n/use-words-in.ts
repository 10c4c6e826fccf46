import { useQuery } from '@tanstack/react-query';
import { makeTranslate, type Translate } from './make-formatter.ts';
import { french, type Language } from './messages.ts';
import { useLanguage, useT } from './use-messages.ts';

const inFrench = makeTranslate('fr', french);

/** Sentences in a language that may not be the window's: those of a letter. Undefined until English has come, which is a file of its own. */
export function useWordsIn(language: Language): Translate | undefined {
  const own = useLanguage();
  const t = useT();
  const isOwn = own === language;
  const { data } = useQuery({
    queryKey: ['words', 'en'],
    enabled: !isOwn && language === 'en',
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async () => makeTranslate('en', (await import('./english.ts')).english),
  });
  if (isOwn) return t;
  return language === 'fr' ? inFrench : data;
}
