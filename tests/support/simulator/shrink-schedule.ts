import type { RunAnswer } from './run-schedule.ts';
import type { NetworkEvent, Problem, Schedule, Step } from './schedule.ts';

/** Runs that shrinking may take. */
const budget = 3000;

/**
 * Cuts a schedule that ends with a problem of `kind` to the shortest that still does: steps by halves, then by fewer;
 * then what happens inside each sync, then failures of the machine, then people.
 */
export async function shrinkSchedule(schedule: Schedule, kind: Problem['kind'], run: (schedule: Schedule) => Promise<RunAnswer>): Promise<Schedule> {
  let best = schedule;
  let runs = 0;
  const attempt = async (steps: Step[]): Promise<boolean> => {
    if (++runs > budget) return false;
    const candidate = { ...best, steps };
    if ((await run(candidate)).problem?.kind !== kind) return false;
    best = candidate;
    return true;
  };
  for (;;) {
    const size = count(best.steps);
    await cutSteps(() => best.steps, attempt);
    for (let place = 0; place < best.steps.length; place++) await simplify(() => best.steps[place]!, (step) => attempt(best.steps.with(place, step)));
    if (count(best.steps) === size) return best;
  }
}

/** Takes away runs of steps, long ones first. */
async function cutSteps(read: () => Step[], attempt: (steps: Step[]) => Promise<boolean>): Promise<void> {
  for (let length = Math.max(1, Math.floor(read().length / 2)); length >= 1; length = Math.floor(length / 2))
    for (let start = 0; start < read().length; )
      if (!(await attempt(read().toSpliced(start, length)))) start += length;
}

async function simplify(read: () => Step, attempt: (step: Step) => Promise<boolean>): Promise<void> {
  const step = read();
  if ('fail' in step) {
    const { fail: _, ...rest } = step;
    await attempt(rest);
  }
  const current = read();
  if (current.do !== 'sync') return;
  for (let place = 0; place < current.net.length; ) {
    const sync = read() as typeof current;
    const event = sync.net[place];
    if (!event) return;
    if (await attempt({ ...sync, net: sync.net.toSpliced(place, 1) })) continue;
    await simplifyEvent(() => (read() as typeof current).net[place]!, (next) => attempt({ ...(read() as typeof current), net: (read() as typeof current).net.with(place, next) }));
    place++;
  }
}

async function simplifyEvent(read: () => NetworkEvent, attempt: (event: NetworkEvent) => Promise<boolean>): Promise<void> {
  if (read().fault !== null) await attempt({ ...read(), fault: null });
  for (const side of ['before', 'after'] as const) {
    await cutSteps(() => read()[side], (steps) => attempt({ ...read(), [side]: steps }));
    for (let place = 0; place < read()[side].length; place++)
      await simplify(() => read()[side][place]!, (step) => attempt({ ...read(), [side]: read()[side].with(place, step) }));
  }
}

/** Everything that happens, inside syncs too. */
export const count = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => {
    const inside = step.do === 'sync' ? step.net.reduce((all, event) => all + 1 + (event.fault ? 1 : 0) + count(event.before) + count(event.after), 0) : 0;
    return sum + 1 + inside + ('fail' in step ? 1 : 0);
  }, 0);
