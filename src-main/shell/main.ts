import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog } from 'electron';
import { findProfileFolder } from '../host/find-profile-folder.ts';
import { makeLog } from '../host/make-log.ts';
import { readArguments } from '../host/read-arguments.ts';
import { makeExampleSiteRunner } from '../host/run-example-site.ts';
import { say } from '../host/say.ts';
import { answerCore } from './answer-core.ts';
import { connectWindows } from './connect-windows.ts';
import { type CoreRunner, runCore } from './core-runner.ts';
import { guardAllContents, guardSession } from './guard-contents.ts';
import { hasKeychain } from './keychain.ts';
import { launchExampleSite } from './launch-example-site.ts';
import { showNativeMenu } from './native-menu.ts';
import { openWindow } from './open-window.ts';
import { declareAppScheme, serveApp } from './serve-app.ts';

const built = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(built, '..');
const given = readArguments(process.argv.slice(1), process.env);
const folder = findProfileFolder(given);
// Chromium's own files (cookies, caches, the lock of the single instance) lie apart from the store.
mkdirSync(join(folder, 'window'), { recursive: true });
app.setPath('userData', join(folder, 'window'));
const log = makeLog(folder, 'shell');
let core: CoreRunner | undefined;
let hasClosed = false;

if (app.requestSingleInstanceLock()) {
  declareAppScheme();
  guardAllContents();
  app.on('second-instance', focusWindow);
  app.on('activate', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (hasClosed || !core) return;
    event.preventDefault();
    void core.close().finally(() => {
      hasClosed = true;
      app.quit();
    });
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  guardSession();
  serveApp(built, given.examples);
  const windows = connectWindows(() => core);
  const services = {
    startExampleSite: makeExampleSiteRunner(() => launchExampleSite(root, built, join(folder, 'example-site'))),
    runCommand: (id: string) => core?.runCommand(id),
  };
  showNativeMenu([], services.runCommand);
  core = runCore({
    file: join(built, 'main/core-process.cjs'),
    start: { type: 'start', folder, version: app.getVersion(), keychain: hasKeychain() },
    answer: (question) => answerCore(question, services),
    onLost: windows.tellLost,
    onReady: windows.reconnect,
    onGivenUp: () => void offerRestart(),
    log,
  });
  makeWindow();
}

function makeWindow(): void {
  openWindow({ preload: join(built, 'preload/preload.cjs'), folder, icon: join(root, 'resources/icons/bureau.png') });
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return void (app.isReady() && makeWindow());
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function offerRestart(): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: say('shell.coreStopped.title'),
    message: say('shell.coreStopped.title'),
    detail: say('shell.coreStopped.text', { folder }),
    buttons: [say('shell.coreStopped.again'), say('shell.coreStopped.quit')],
    cancelId: 1,
  });
  if (response === 0) core?.restart();
  else app.quit();
}
