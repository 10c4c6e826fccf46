import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RunAnswer } from './run-schedule.ts';
import type { Problem, RunCounts, Schedule } from './schedule.ts';

export type Asked =
  | { do: 'seed'; seed: number; steps: number }
  | { do: 'schedule'; schedule: Schedule }
  | { do: 'shrink'; schedule: Schedule; kind: Problem['kind'] };
export type Answered = RunAnswer & { schedule: Schedule };

export type Summary = RunCounts & { schedules: number } & Record<Problem['kind'], number>;
export type Fuzzed = { summary: Summary; failures: Failed[] };
export type FuzzOptions = {
  seed: number;
  schedules: number;
  steps: number;
  workers?: number;
  /** A safeguard that is taken away; see `mutants.ts`. */
  mutant?: string | null;
  /** Enough once so many schedules have failed. */
  mostFailures?: number;
  onProgress?: (summary: Summary) => void;
  onFailure?: (failure: Failed) => void;
};
export type Failed = Answered & { problem: Problem };

/** Runs the schedules of `schedules` seeds, from `seed` on, on some threads. */
export async function fuzz({ seed, schedules, steps, workers = availableParallelism(), mutant = null, mostFailures = 1, onProgress, onFailure }: FuzzOptions): Promise<Fuzzed> {
  const summary: Summary = { schedules: 0, steps: 0, crashes: 0, networkFaults: 0, restores: 0, scopeChanges: 0, valises: 0, files: 0, repairs: 0, answers: 0, lost: 0, doubled: 0, diverged: 0, leaked: 0 };
  const failures: Fuzzed['failures'] = [];
  let next = seed;
  const work = async () => {
    const thread = startThread(mutant);
    try {
      while (next < seed + schedules && failures.length < mostFailures) {
        const answer = await thread.ask({ do: 'seed', seed: next++, steps });
        summary.schedules++;
        for (const name of ['steps', 'crashes', 'networkFaults', 'restores', 'scopeChanges', 'valises', 'files', 'repairs', 'answers'] as const) summary[name] += answer.counts[name];
        if (answer.problem) {
          summary[answer.problem.kind]++;
          const failure = { ...answer, problem: answer.problem };
          failures.push(failure);
          onFailure?.(failure);
        }
        onProgress?.(summary);
      }
    } finally {
      await thread.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, schedules) }, work));
  return { summary, failures };
}

/** Runs or shrinks one schedule, in a thread of its own. */
export async function runAlone(asked: Asked, mutant: string | null = null): Promise<Answered> {
  const thread = startThread(mutant);
  try {
    return await thread.ask(asked);
  } finally {
    await thread.stop();
  }
}

function startThread(mutant: string | null) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { mutant } });
  let waiting: { resolve: (answer: Answered) => void; reject: (error: Error) => void } | undefined;
  let broken: Error | undefined;
  worker.on('message', (answer: Answered) => waiting?.resolve(answer));
  worker.on('error', (error: Error) => {
    broken = error;
    waiting?.reject(error);
  });
  return {
    ask: (asked: Asked) =>
      new Promise<Answered>((resolve, reject) => {
        waiting = { resolve, reject };
        if (broken) reject(broken);
        else worker.postMessage(asked);
      }),
    stop: () => worker.terminate(),
  };
}
