import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('desk-process.ts', import.meta.url));
export type Said = { act?: number; lot?: string; done?: unknown; steps?: number };
/** Most of a short life is reading its own sources: what was read once is kept, by the run that ends. */
const compiled = join(tmpdir(), 'bureau-kill-compiled');

/** What the process had said when it ended, and whether it was killed. */
export type Ending = { killed: boolean; said: Said[] };

/** Runs one piece of work in a process that kills itself at step `at`; 0: it goes to its end. */
export function runKilled(work: string, folder: string, argument: string, at: number): Promise<Ending> {
  const child = spawn(process.execPath, [script, work, folder, argument], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, KILL_AT: String(at), NODE_COMPILE_CACHE: compiled } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err = (err + data.toString()).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) return reject(new Error(`${work} left with ${code ?? signal}: ${err}`));
      const said = out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Said);
      resolve({ killed: signal === 'SIGKILL', said });
    });
  });
}
