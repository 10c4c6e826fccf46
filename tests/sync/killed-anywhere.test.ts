import { describe, expect, it } from 'vitest';
import { proveKills } from '../proofs/kill/prove-kills.ts';

describe('a desk killed at any step', () => {
  it('of writing, sending, receiving, updating, restoring or importing loses nothing and doubles nothing', { timeout: 600_000 }, async () => {
    // A sample; `npm run -s proof:kill -- --points 500` is the whole.
    const report = await proveKills(14, () => {});
    expect(report.failures).toEqual([]);
    expect(report.killed).toBe(14);
    expect(Object.keys(report.works)).toHaveLength(7);
  });
});
