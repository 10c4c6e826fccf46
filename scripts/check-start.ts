// `npm start` as on a machine without a display: says so in one line, prints an address, and the page answers there.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const profile = mkdtempSync(join(tmpdir(), 'bureau-start-'));
const env = { ...process.env, BUREAU_PROFILE: profile, DISPLAY: '', WAYLAND_DISPLAY: '' };
const child = spawn('npm', ['start', '--', '--no-open'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
const timer = setTimeout(() => finish('npm start printed no address in three minutes'), 180_000);

function finish(problem: string | null): void {
  clearTimeout(timer);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  rmSync(profile, { recursive: true, force: true });
  console.log(problem ?? 'npm start: the page answers');
  process.exit(problem === null ? 0 : 1);
}

for await (const line of createInterface({ input: child.stdout })) {
  console.log(line);
  if (!line.startsWith('http://127.0.0.1:')) continue;
  const { status } = await fetch(line, { redirect: 'manual' });
  finish(status < 400 ? null : `the page answered ${status}`);
}
finish('npm start ended before it printed an address');
