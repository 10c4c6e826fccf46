import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src-main', 'src-renderer', 'src-site', 'resources', 'docs/guide', 'scripts/build', 'electron.vite.config.ts', 'package.json'];
/** What a build writes last. */
const mark = 'out/renderer-manifest.json';

/** Whether the last build is newer than every source. */
export function isBuildFresh(root: string): boolean {
  const built = statSync(join(root, mark), { throwIfNoEntry: false })?.mtimeMs;
  return built !== undefined && sources.every((source) => findNewest(join(root, source)) <= built);
}

function findNewest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => findNewest(join(path, name))));
}
