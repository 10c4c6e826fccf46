import { expect, it } from 'vitest';
import { runAlone } from '../support/simulator/fuzz.ts';

it('the same seed gives the same world, to the last byte', async () => {
  const [first, second] = [await runAlone({ do: 'seed', seed: 3, steps: 100 }), await runAlone({ do: 'seed', seed: 3, steps: 100 })];
  expect(second.print).toBe(first.print);
  expect(first.counts.steps).toBeGreaterThanOrEqual(100);
});
