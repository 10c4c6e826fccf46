import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { SiteProcess } from '../host/run-example-site.ts';

/**
 * Starts the site of the examples: the sources by the Node that started Bureau, else (packaged, without a Node) the
 * bundle in a process of Electron.
 */
export function launchExampleSite(root: string, built: string, folder: string): SiteProcess {
  const node = process.env['BUREAU_NODE'];
  const source = join(root, 'src-site/example-site.ts');
  if (node !== undefined && node !== '' && existsSync(source)) {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
    return spawn(node, [source, '--folder', folder], { stdio: ['pipe', 'pipe', 'inherit'], env });
  }
  return utilityProcess.fork(join(built, 'main/site/run/example-site.cjs'), ['--folder', folder], {
    serviceName: 'Bureau example site',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
