import { spawn } from 'node:child_process';

/** What a command of the site's line ended with. */
export type SiteRun = { status: number | null; stdout: string; stderr: string };

/** Runs `npm run site -- …` to its end. Without `databaseUrl`, on the embedded database of `folder`. */
export function runSite(options: string[], place: { databaseUrl?: string; folder?: string; env?: Record<string, string> } = {}): Promise<SiteRun> {
  const child = spawn(process.execPath, ['src-site/main.ts', ...options, ...(place.folder === undefined ? [] : ['--folder', place.folder])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: place.databaseUrl ?? '', ...place.env },
  });
  const run = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (run.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (run.stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout: run.stdout.trim(), stderr: run.stderr.trim() }));
  });
}
