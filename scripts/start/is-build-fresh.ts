import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src-main', 'src-renderer', 'src-site', 'resources', 'scripts/build', 'electron.vite.config.ts', 'package.json'];
const mark = 'out/built';

/** Whether the last build is newer than every source. */
export function isBuildFresh(root: string): boolean {
  const built = statSync(join(root, mark), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || !existsSync(join(root, 'out/renderer-manifest.json'))) return false;
  return sources.every((source) => findNewest(join(root, source)) <= built);
}

/** Remembers that the build now in place is whole. */
export const markBuild = (root: string): void => writeFileSync(join(root, mark), new Date().toISOString());

function findNewest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => findNewest(join(path, name))));
}
