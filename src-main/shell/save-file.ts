import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';

/** Asks the person where to keep `text`, and writes it there. Null if they changed their mind. Throws if the disk refuses. */
export async function saveFile(name: string, text: string): Promise<string | null> {
  const path = await askWhere(name);
  if (path !== null) await writeFile(path, text);
  return path;
}

/** The same with the file `source`, of any size. */
export async function keepFile(name: string, source: string): Promise<string | null> {
  const path = await askWhere(name);
  if (path !== null) await copyFile(source, path);
  return path;
}

async function askWhere(name: string): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}
