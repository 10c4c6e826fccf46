import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fillStore, makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { type Measure, round, say } from './measure.ts';

const script = fileURLToPath(new URL('memory-process.ts', import.meta.url));

/** What core takes once a full store is open, listed and searched, against a Node that only reads the file's list. */
export const measureMemory: Measure = async function* ({ offers }) {
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder, null);
  say(`memory: ${offers} offers`);
  fillStore(desk, offers);
  await desk.core.close();
  const ask = (part: string): number => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [script, part, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout) / 1_000_000;
  };
  const core = ask('core');
  const bare = ask('bare');
  removeBenchFolder(folder);
  yield { name: 'memory', offers, mb: round(core), limit: 'resident memory of Node with the same file open in better-sqlite3, its list read once', limit_mb: round(bare), ratio: round(core / bare) };
};
