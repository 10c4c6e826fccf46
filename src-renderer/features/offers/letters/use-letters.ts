import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../app/i18n/use-messages.ts';

/** The letter templates in the window's language; undefined until their file is there. */
export function useLetters(): Record<string, string> | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['letters', language],
    queryFn: async (): Promise<Record<string, string>> =>
      language === 'fr' ? (await import('../../../../resources/letters/fr.json')).default : (await import('../../../../resources/letters/en.json')).default,
  });
  return data;
}
