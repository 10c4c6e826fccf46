import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LetterKind } from '../../../../src-main/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '../../../../src-main/domain/letters/letter-language.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';

/** The letters of each language, by kind. */
export type Letters = Record<LetterLanguage, Partial<Record<LetterKind, string>>>;

/** The letters that Bureau comes with; undefined until their files are there. */
export function useFirstLetters(): Letters | undefined {
  const { data } = useQuery({
    queryKey: ['letters'],
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async (): Promise<Letters> => {
      const [french, english] = await Promise.all([import('../../../../resources/letters/fr.json'), import('../../../../resources/letters/en.json')]);
      return { fr: french.default, en: english.default };
    },
  });
  return data;
}

/** The letters as they leave: in the words of the team, where it has its own. */
export function useLetters(): Letters | undefined {
  const { orpc } = useDesk();
  const first = useFirstLetters();
  const { data } = useQuery(orpc.letters.templates.queryOptions());
  return useMemo(() => {
    if (first === undefined || data === undefined) return undefined;
    const letters: Letters = { fr: { ...first.fr }, en: { ...first.en } };
    for (const { kind, language, words } of data.templates) if (words !== null) letters[language][kind] = words;
    return letters;
  }, [first, data]);
}
