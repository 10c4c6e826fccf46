import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versions = { pouchdb: '9.0.0', 'express-pouchdb': '4.2.0', express: '4.22.3', rxdb: '17.6.0', rxjs: '7.8.2' };

/** Puts the peers into a folder of their own, which later runs find again: Bureau itself does not need them. Answers the folder; throws if npm cannot. */
export function installPeers(): string {
  const folder = join(tmpdir(), 'bureau-bench-peers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  if (Object.keys(versions).every((name) => existsSync(join(folder, 'node_modules', name)))) return folder;
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm could not install the peers: ${stderr.slice(-500)}`);
  return folder;
}
