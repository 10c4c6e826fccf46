import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyLine, numberLines, writeNest } from '../fuzz/spoiled-messages.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { someOffer } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;

beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
});
afterAll(() => site.remove());

test('a line nested in itself a hundred thousand times is refused alone', async () => {
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
  const lines = [1, 2].map((n) => ({ ...desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() }), n }));
  const body = JSON.stringify({ deviceId: desk.deviceId, epoch: desk.hello?.epoch, lines }).replace('"Chargé de mission"', writeNest(100_000));
  const response = await fetch(`${desk.url}/v1/sync/push`, { method: 'POST', headers: desk.headers, body });
  expect(await response.json()).toMatchObject({ results: [{ status: 'rejected', code: 'malformed' }, { status: 'applied' }] });
});

test('20,000 lines, half of them spoiled: PostgreSQL stores what the rules let through, and a new desk reads all of it', async () => {
  const desks = [new TestDesk(await site.addUser('Ana', ['admin'])), new TestDesk(await site.addUser('Léo', ['correspondent'], ['FR-44']))];
  for (const desk of desks) await desk.begin();
  const numbers = desks.map(() => 0);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: desks.length - 1 }), fc.array(anyLine, { minLength: 500, maxLength: 500 }), async (place, drafts) => {
      const before = numbers[place] ?? 0;
      const lines = numberLines(drafts, before);
      const { results } = (await desks[place]?.send(lines)) ?? { results: [] };
      expect(results.map(({ n }) => n)).toEqual(lines.map(({ n }) => n));
      numbers[place] = before + lines.length;
    }),
    { numRuns: 40, seed: 20261201, endOnFailure: true },
  );
  const held = await new TestDesk(await site.addUser('Eve', ['admin'])).begin();
  expect(held.length).toBeGreaterThan(200);
});
