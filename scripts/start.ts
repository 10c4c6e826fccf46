// `npm start`: builds what is out of date, then opens Bureau in Electron, or in the browser where there is none.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { say, type ShellMessage } from '../src-main/host/say.ts';
import { buildIfStale } from './start/build-if-stale.ts';
import { findElectron } from './start/find-electron.ts';

const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const wantsBrowser = args.includes('--browser');

if (!buildIfStale(root, () => console.log(say('shell.start.building')))) {
  console.error(say('shell.start.buildFailed'));
  process.exit(1);
}

const env: NodeJS.ProcessEnv = { ...process.env, BUREAU_NODE: process.execPath };
delete env['ELECTRON_RUN_AS_NODE'];
const own = args.filter((arg) => arg !== '--browser');
/** A program that ends this soon with an error has shown no window (a system that forbids Chromium's sandbox, say). */
const shortestRun = 10_000;

const found = wantsBrowser ? ({ missing: 'shell.start.asked' } as const) : await findElectron(root);
if ('missing' in found) await openInBrowser(found.missing);
else {
  const startedAt = Date.now();
  const code = await run(found.electron, [root, ...own.filter((arg) => arg !== '--no-open')]);
  if (code !== 0 && Date.now() - startedAt < shortestRun) await openInBrowser('shell.start.doesNotRun');
  else process.exitCode = code;
}

async function openInBrowser(reason: ShellMessage): Promise<void> {
  console.log(say('shell.start.noElectron', { reason: say(reason) }));
  process.exitCode = await run(process.execPath, ['src-main/web/main.ts', ...own]);
}

/** Runs one program of Bureau to its end. Ctrl + C reaches it by the terminal; a signal to this process is handed on. */
function run(program: string, given: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { cwd: root, env, stdio: 'inherit' });
    const ignore = () => {};
    const handOn = () => child.kill('SIGTERM');
    process.on('SIGINT', ignore).on('SIGTERM', handOn);
    const end = (code: number) => {
      process.off('SIGINT', ignore).off('SIGTERM', handOn);
      resolve(code);
    };
    child.once('error', () => end(1));
    child.once('exit', (code, signal) => end(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
