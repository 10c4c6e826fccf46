import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { MakeProjection } from '../../src-main/core/store/store.ts';
import { openStore } from '../../src-main/core/store/open-store.ts';
import { makeOfferProjection } from '../../src-main/core/offers/offer-projection.ts';

/** A folder that goes away with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until it is told to go on. */
export function makeClock(start = '2026-11-24T09:00:00.000Z') {
  let at = Date.parse(start);
  return { now: () => new Date(at), advance: (ms: number) => (at += ms) };
}

/** A real encrypted store in a folder of its own. */
export function makeStore(options: { file?: string; key?: Buffer; now?: () => Date; projections?: MakeProjection[] } = {}) {
  const file = options.file ?? join(makeFolder(), 'bureau.db');
  const key = options.key ?? randomBytes(32);
  const store = openStore({ file, key, now: options.now ?? makeClock().now, projections: options.projections ?? [makeOfferProjection], log: () => {} });
  onTestFinished(() => store.close());
  return { store, file, key };
}
