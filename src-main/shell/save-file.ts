import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';

/** Asks the person where to keep `text`, and writes it there. Null if they changed their mind. Throws if the disk refuses. */
export async function saveFile(name: string, text: string): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  await writeFile(filePath, text);
  return filePath;
}
