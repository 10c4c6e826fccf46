import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageOrigin } from './guard-contents.ts';
import { isOnDisplay, readWindowState, saveWindowState } from './window-state.ts';

/** The only place where a window is made. */
export function openWindow({ preload, folder, icon }: { preload: string; folder: string; icon: string }): BrowserWindow {
  const kept = readWindowState(folder);
  const isUsable = kept !== undefined && isOnDisplay(kept, screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow({
    ...(isUsable ? { x: kept.x, y: kept.y, width: kept.width, height: kept.height } : { width: 1280, height: 800 }),
    minWidth: 480,
    minHeight: 400,
    show: false,
    icon,
    title: 'Ressources solidaires – Bureau',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: true,
    },
  });
  if (kept?.maximised === true) window.maximize();
  window.on('close', () => saveWindowState(folder, { ...window.getNormalBounds(), maximised: window.isMaximized() }));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/`);
  return window;
}
