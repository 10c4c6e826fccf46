import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useDesk } from '../desk/desk-client.ts';
import { LanguageProvider } from '../i18n/language-provider.tsx';

const SettingsContext = createContext<Settings | undefined>(undefined);

/** Applies what the person chose (language, colours). Before the profile is open: French, and the system's colours. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const { orpc } = useDesk();
  const { data: status } = useQuery(orpc.app.status.queryOptions());
  const { data: settings } = useQuery({ ...orpc.app.settings.queryOptions(), enabled: status?.profile === 'open' });
  const { setColorScheme } = useMantineColorScheme();
  const theme = settings?.theme;
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
  return (
    <SettingsContext value={settings}>
      <LanguageProvider language={settings?.language ?? 'fr'}>{children}</LanguageProvider>
    </SettingsContext>
  );
}

/** The person's settings; undefined until core has given them. */
export const useSettings = (): Settings | undefined => use(SettingsContext);
