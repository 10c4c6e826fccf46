import { spawnSync } from 'node:child_process';
import { isBuildFresh } from './is-build-fresh.ts';

/** Builds the application if a source is newer than the last build; `onBuild` is told before. False if that failed. */
export function buildIfStale(root: string, onBuild: () => void): boolean {
  if (isBuildFresh(root)) return true;
  onBuild();
  const { status } = spawnSync(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}
