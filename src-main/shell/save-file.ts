import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';

/** Where a person chose to save something since the start: nothing else is opened. */
const chosen = new Set<string>();

/** Asks where a file is to be written; null if the person would rather not. */
export async function chooseSavePlace(name: string): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: join(app.getPath('documents'), name), properties: ['showOverwriteConfirmation' as const] };
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  chosen.add(filePath);
  return filePath;
}

/** Asks the person where to keep `text`, and writes it there. Null if they changed their mind. Throws if the disk refuses. */
export async function saveFile(name: string, text: string): Promise<string | null> {
  const path = await chooseSavePlace(name);
  if (path !== null) await writeFile(path, text);
  return path;
}

/** The same with the file `source`, of any size. */
export async function keepFile(name: string, source: string): Promise<string | null> {
  const path = await chooseSavePlace(name);
  if (path !== null) await copyFile(source, path);
  return path;
}

/** Opens what was just written with the system's program for it, if it is a document or an image by its name too. */
export async function openSaved(path: string): Promise<boolean> {
  if (!chosen.has(path) || !/\.(pdf|docx|odt|png|jpe?g|webp|txt)$/i.test(path)) return false;
  return (await shell.openPath(path)) === '';
}
