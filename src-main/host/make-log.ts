import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/core-host.ts';

const mostBytes = 2_000_000;

/**
 * Structured log in the profile's `logs` folder, one JSON object a line; the file before is kept once. A full disk or a
 * read-only folder must not stop the work: what cannot be logged is dropped.
 */
export function makeLog(folder: string, part: string): Log {
  const file = join(folder, 'logs', 'bureau.log');
  let ready = false;
  return (level, event, detail) => {
    const line = JSON.stringify({ at: new Date().toISOString(), level, part, event, ...detail });
    if (process.env['BUREAU_LOG'] === 'stderr') process.stderr.write(`${line}\n`);
    try {
      if (!ready) mkdirSync(join(folder, 'logs'), { recursive: true });
      ready = true;
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // Nowhere to say it.
    }
  };
}
