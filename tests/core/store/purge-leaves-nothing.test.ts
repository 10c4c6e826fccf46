import { describe, expect, it } from 'vitest';
import { proveNothingLeft } from '../../proofs/leak/prove-nothing-left.ts';

describe('what a person may no longer see', () => {
  it('is nowhere in the decrypted profile after 500 moves of records and changes of territories', { timeout: 180_000 }, async () => {
    const report = await proveNothingLeft({ moves: 500, seed: 2, say: () => {} });
    expect(report).toMatchObject({ leaked: 0, places: [] });
    // The search does find what is there, and there was much to hide.
    expect(report.seen).toBeGreaterThan(100);
    expect(report.hidden).toBeGreaterThan(1000);
    expect(report.grants).toBeGreaterThan(0);
    expect(report.files).toBeGreaterThan(20);
    expect(report.carried).toBeGreaterThan(10);
    expect(report.refused).toBeGreaterThan(0);
  });
});
