import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, type ShellMessage } from '../../src-main/host/say.ts';

export type FoundElectron = { electron: string } | { missing: ShellMessage };

/** Long enough for a slow line, short enough for a person who waits for a window. */
const longestDownload = 180_000;
const longestGreeting = 5000;

/**
 * The program of Electron, or why there is none. Its package downloads it apart, at most once here: what failed is not
 * tried again at each start (`node node_modules/electron/install.js` does it by hand).
 */
export async function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): Promise<FoundElectron> {
  if (process.platform === 'linux' && (env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '')
    return { missing: 'shell.start.noDisplay' };
  const folder = join(root, 'node_modules/electron');
  const present = findProgram(folder, env);
  if (present !== undefined) return { electron: present };
  const tried = join(root, 'node_modules/.cache-electron-tried');
  if (existsSync(folder) && !existsSync(tried) && (await isReachable(env))) {
    console.log(say('shell.start.downloading'));
    await download(folder);
    const downloaded = findProgram(folder, env);
    if (downloaded !== undefined) return { electron: downloaded };
    writeFileSync(tried, new Date().toISOString());
  }
  return { missing: 'shell.start.noBinary' };
}

function findProgram(folder: string, env: NodeJS.ProcessEnv): string | undefined {
  const name = process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return existingFile(join(override, name));
  const pathFile = join(folder, 'path.txt');
  return existingFile(join(folder, 'dist', existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : name));
}

const existingFile = (path: string) => (existsSync(path) ? path : undefined);

/** Without a network there is nothing to wait for, and nothing was tried. */
async function isReachable(env: NodeJS.ProcessEnv): Promise<boolean> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(longestGreeting) });
    return true;
  } catch {
    return false;
  }
}

/** Ends quietly in any case: offline, behind a proxy, or too slow. */
function download(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), longestDownload);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    child.once('error', end);
    child.once('exit', end);
  });
}
