import { BrowserWindow, ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import type { CoreRunner } from './core-runner.ts';
import { pageOrigin } from './guard-contents.ts';

/**
 * Gives each window its port to core: when its page asks, and again after core was restarted. Only the main frame of
 * our own page gets one; this is the one message that the shell hears from a page.
 */
export function connectWindows(getCore: () => CoreRunner | undefined) {
  const waiting = new Set<WebContents>();
  const connected = new Set<WebContents>();
  const connect = (contents: WebContents) => {
    const port = getCore()?.openPort();
    if (!port) return void waiting.add(contents);
    waiting.delete(contents);
    connected.add(contents);
    contents.postMessage('bureau:port', null, [port]);
  };
  ipcMain.on('bureau:connect', (event) => {
    if (!isOwnPage(event)) return;
    event.sender.once('destroyed', () => {
      waiting.delete(event.sender);
      connected.delete(event.sender);
    });
    connect(event.sender);
  });
  return {
    tellLost: (): void => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('bureau:core-lost');
    },
    reconnect: (again: boolean): void => {
      for (const contents of new Set([...waiting, ...connected])) {
        connect(contents);
        if (again) contents.send('bureau:core-restarted');
      }
    },
  };
}

function isOwnPage({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${pageOrigin}/`);
}
