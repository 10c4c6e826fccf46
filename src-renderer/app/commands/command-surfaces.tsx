import { lazy, Suspense, useState } from 'react';
import { useSettings } from '../profile/preferences-provider.tsx';
import { Palette } from './palette.tsx';
import { useCommands } from './use-commands.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useNativeMenu } from './use-native-menu.ts';

const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

/** Everything that shows commands over a screen: keyboard, native menu, palette, help sheet. */
export function CommandSurfaces() {
  const [shown, setShown] = useState<'palette' | 'sheet' | null>(null);
  const settings = useSettings();
  useKeyboard(settings?.letterShortcuts ?? true);
  useNativeMenu();
  useCommands([
    { id: 'app.palette', label: 'commands.palette', menu: 'view', keys: ['mod+k'], run: () => setShown('palette') },
    { id: 'app.shortcuts', label: 'commands.shortcuts', menu: 'help', keys: ['F1', '?'], run: () => setShown('sheet') },
  ]);
  return (
    <Suspense>
      {shown === 'palette' && <Palette onClose={() => setShown(null)} />}
      {shown === 'sheet' && <ShortcutSheet onClose={() => setShown(null)} />}
    </Suspense>
  );
}
