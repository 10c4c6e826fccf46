import { expect, it } from 'vitest';
import { fuzz } from '../support/simulator/fuzz.ts';
import { mutants } from '../support/simulator/mutants.ts';

// The simulator is worth what it notices: each safeguard, taken away, must be missed.

it.each(mutants)('the simulator notices when it is not true that $name', async ({ name, seed = 1, within }) => {
  const { failures } = await fuzz({ seed, schedules: within, steps: 200, workers: 1, mutant: name });
  expect(failures.map(({ problem }) => problem.kind)).toHaveLength(1);
  // And nothing else was wrong with that schedule.
  const sound = await fuzz({ seed: failures[0]!.schedule.seed, schedules: 1, steps: 200, workers: 1 });
  expect(sound.failures).toEqual([]);
});
