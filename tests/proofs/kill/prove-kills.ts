import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDesk } from '../../site/test-desk.ts';
import { startPostgres } from '../../support/postgres.ts';
import { startSite } from '../../support/site-server.ts';
import { runKilled } from './run-killed.ts';
import type { Kills, Trial, Work } from './work.ts';
import { importLot } from './works/import.ts';
import { migrate } from './works/migrate.ts';
import { restore } from './works/restore.ts';
import { download, pull, push } from './works/sync.ts';
import { write } from './works/write.ts';

export const works: Work[] = [write, push, pull, download, migrate, restore, importLot];
export type KillReport = { points: number; killed: number; works: Record<string, { steps: number; points: number }>; failures: string[] };

/** Kills a real desk at so many points of its work, evenly spread over its steps, and looks at what is left each time. */
export async function proveKills(points: number, say: (text: string) => void, only = works): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), 'bureau-kill-'));
  const postgres = await startPostgres();
  const site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  try {
    const others = new TestDesk(await site.addUser('Tous', ['admin']));
    await others.begin();
    const kills = { site, others, makeFolder: () => mkdtempSync(join(root, 'profile-')) };
    const report: KillReport = { points: 0, killed: 0, works: {}, failures: [] };
    for (const [place, work] of only.entries()) {
      const share = Math.floor(points / only.length) + (place < points % only.length ? 1 : 0);
      await killWork(work, share, kills, report, say);
    }
    return report;
  } finally {
    await site.remove();
    await postgres.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

async function killWork(work: Work, points: number, kills: Kills, report: KillReport, say: (text: string) => void): Promise<void> {
  const { prepare, close } = await work.open(kills);
  // Once to its end, to know how many steps there are; it must of course pass.
  const steps = (await tryOnce(await prepare(), 0)).said.at(-1)?.steps ?? 0;
  if (steps === 0) throw new Error(`${work.name} does nothing`);
  report.works[work.name] = { steps, points };
  for (let point = 0; point < points; point++) {
    const at = 1 + Math.floor(((point + 0.5) * steps) / points);
    report.points++;
    try {
      const { killed } = await tryOnce(await prepare(), at);
      if (killed) report.killed++;
    } catch (error) {
      report.failures.push(`${work.name} at step ${at} of ${steps}: ${error instanceof Error ? error.message : String(error)}`);
      say(report.failures.at(-1)!);
    }
    if (point % 10 === 9) say(`kill: ${work.name} ${point + 1} of ${points}`);
  }
  await close();
}

async function tryOnce(trial: Trial, at: number) {
  const ending = await runKilled(trial.work, trial.folder, trial.argument, at);
  await trial.verify(ending);
  return ending;
}
