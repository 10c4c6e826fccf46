import { expect, it } from 'vitest';
import { proveLongOffline } from '../proofs/offline/prove-long-offline.ts';

it('a desk that was away for long merges what it may, keeps every clash, and loses nothing', async () => {
  // The whole size: `npm run -s proof:offline`.
  const report = await proveLongOffline({ offers: 60, own: 150, theirs: 400, seed: 1 });
  expect(report).toMatchObject({ lost: 0, waiting: 0, toReview: 0 });
  expect(report.overlaps).toBeGreaterThan(20);
  expect(report.merged).toBeGreaterThan(20);
  expect(report.conflicts).toBeGreaterThan(20);
});
