import { expect, it } from 'vitest';
import { fuzz, runAlone } from '../support/simulator/fuzz.ts';

it('the same seed gives the same world, to the last byte', async () => {
  const [first, second] = [await runAlone({ do: 'seed', seed: 3, steps: 100 }), await runAlone({ do: 'seed', seed: 3, steps: 100 })];
  expect(second.print).toBe(first.print);
  expect(first.counts.steps).toBeGreaterThanOrEqual(100);
});

it('nothing is lost, doubled, diverged or leaked in 15 long schedules of faults', async () => {
  const { summary, failures } = await fuzz({ seed: 1, schedules: 15, steps: 200, workers: 1 });
  expect(failures.map(({ schedule, problem }) => `seed ${schedule.seed}: ${problem.kind}: ${problem.text}`)).toEqual([]);
  expect(summary).toMatchObject({ schedules: 15, lost: 0, doubled: 0, diverged: 0, leaked: 0 });
  // They did meet what they are for.
  for (const met of ['crashes', 'networkFaults', 'restores', 'scopeChanges'] as const) expect(summary[met]).toBeGreaterThan(5);
});

it.each([
  [9503321, 'a desk asked to exchange while others act around a request for its file does not wait for itself'],
  [9503232, 'what a site began before it was restored is not written into the one that takes its place'],
  [9601656, 'a valise that is packed while an exchange waits is not blamed for what that exchange brings'],
  [9601749, 'a site that dies around a request may be in the middle of work of its own'],
  [9605142, 'what a colleague still carries as it was may be taken after its author gave up its file'],
  [9624668, 'a conflict holds what was written, without files that a restored site has forgotten'],
  [9840933, 'a file whose first part came altered before a crash is asked for again in time'],
  [9841826, 'what an undo brings back is not taken for the edit that is made meanwhile'],
  [9702796, 'nobody acts around what a desk asks after its step is over'],
  [10206124, 'an act that its own first request brings about does not make a desk fetch a file twice at once'],
  [700, 'what was damaged while all was read for the first time is found a day after that, not on the day itself', 60],
] as const)('seed %i: %s', { timeout: 60_000 }, async (seed, _, steps: number = 200) => {
  expect((await runAlone({ do: 'seed', seed, steps })).problem).toBeNull();
});
