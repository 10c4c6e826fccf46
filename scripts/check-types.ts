// Each room has its own tsconfig, so that `window` in core or `node:fs` in a screen does not compile.
import { spawnSync } from 'node:child_process';

const rooms = [
  'src-main/domain', 'src-main/contract', 'src-main/valise', 'src-main/core', 'src-main/host', 'src-main/shell', 'src-main/web', 'src-main/cli',
  'src-renderer', 'src-site', 'resources', 'tests',
];
let failed = 0;
for (const room of rooms) {
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', room, '--pretty', 'false'], { encoding: 'utf8' });
  // A room without a file yet is no fault of its types.
  if (status !== 0 && !stdout.includes('TS18003')) {
    failed++;
    console.error(stdout);
  }
}
console.log(failed === 0 ? 'types: no error' : `types: ${failed} rooms with errors`);
process.exitCode = failed === 0 ? 0 : 1;
