import { parentPort, workerData } from 'node:worker_threads';
import { hookModules } from './module-hooks.ts';
import type { Asked, Answered } from './fuzz.ts';
import type { Schedule } from './schedule.ts';

// One thread of the simulator: nothing in it is left to chance, and a mutant is all that it knows of the code.

hookModules((workerData as { mutant: string | null }).mutant);
const { fixGlobals } = await import('./fixed-globals.ts');
const { runSchedule } = await import('./run-schedule.ts');
const { makeSchedule } = await import('./make-schedule.ts');
const { shrinkSchedule } = await import('./shrink-schedule.ts');
const { Crash } = await import('./guard-database.ts');
fixGlobals();
// What a dead process had begun ends nowhere.
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Crash)) throw error;
});

const run = async (schedule: Schedule): Promise<Answered> => ({ schedule, ...(await runSchedule(schedule)) });

async function answer(asked: Asked): Promise<Answered> {
  switch (asked.do) {
    case 'seed':
      return await run(makeSchedule(asked.seed, asked.steps));
    case 'schedule':
      return await run(asked.schedule);
    case 'shrink':
      return await run(await shrinkSchedule(asked.schedule, asked.kind, runSchedule));
  }
}

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then(({ schedule, ...rest }) =>
    // A schedule that ends well is not worth its weight.
    parentPort?.postMessage({ schedule: rest.problem === null && asked.do === 'seed' ? { ...schedule, steps: [] } : schedule, ...rest }),
  );
});
