import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../contract/desk/app.ts';
import { say } from '../host/say.ts';

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** What the system does by itself, in French, at the end of each menu. */
const ownItems: Record<MenuCommand['menu'], () => Item[]> = {
  file: () => [{ role: 'quit', label: say('shell.menu.quit') }],
  edit: () => [
    { role: 'cut', label: say('shell.menu.cut') },
    { role: 'copy', label: say('shell.menu.copy') },
    { role: 'paste', label: say('shell.menu.paste') },
    { role: 'selectAll', label: say('shell.menu.selectAll') },
  ],
  view: () => [
    { role: 'zoomIn', label: say('shell.menu.zoomIn') },
    { role: 'zoomOut', label: say('shell.menu.zoomOut') },
    { role: 'resetZoom', label: say('shell.menu.zoomReset') },
    { role: 'togglefullscreen', label: say('shell.menu.fullScreen') },
  ],
  offer: () => [],
  help: () => [],
};
const menus = ['file', 'edit', 'view', 'offer', 'help'] as const;

/**
 * The native menu from the commands that the window knows. The window listens to the keys itself (single letters must
 * not be taken from a text field), so the menu only shows them.
 */
export function makeMenuTemplate(commands: MenuCommand[], run: (id: string) => void, platform = process.platform): Item[] {
  return menus.flatMap((menu) => {
    const items = commands.filter((command) => command.menu === menu).map((command) => makeItem(command, run, platform));
    const own = ownItems[menu]();
    const submenu = items.length > 0 && own.length > 0 ? [...items, separator, ...own] : [...items, ...own];
    return submenu.length === 0 ? [] : [{ label: say(`shell.menu.${menu}`), submenu }];
  });
}

function makeItem({ id, label, accelerator, enabled }: MenuCommand, run: (id: string) => void, platform: NodeJS.Platform): Item {
  const item: Item = { id, label, enabled, registerAccelerator: false, click: () => run(id) };
  // macOS takes every key that its menu shows, from text fields too.
  const isShown = accelerator !== null && (platform !== 'darwin' || /^(Cmd|Command|CmdOrCtrl|CommandOrControl|Ctrl|Control)/.test(accelerator));
  return isShown ? { ...item, accelerator } : item;
}

/** Puts the menu in place; false if the commands hold something that the system refuses (a key that does not exist). */
export function showNativeMenu(commands: MenuCommand[], run: (id: string) => void): boolean {
  try {
    Menu.setApplicationMenu(Menu.buildFromTemplate(makeMenuTemplate(commands, run)));
    return true;
  } catch {
    return false;
  }
}
