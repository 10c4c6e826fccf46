import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { outcomeRates } from '../../src-main/contract/site/outcome-rates.ts';
import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { OutcomeAnswer } from '../../src-main/domain/outcome/outcome.ts';
import type { Database } from '../../src-site/database/database.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { type ClosedPost, groupOutcomes } from '../../src-site/published/group-outcomes.ts';
import { countOutcomeRates } from '../../src-site/published/read-outcome-rates.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { createOffer, someOffer } from './test-offers.ts';

const posts = (count: number, contractType: ContractType | null, result: ClosedPost['result'], quarter = '2026-Q4'): ClosedPost[] =>
  Array.from({ length: count }, () => ({ quarter, contractType, isAsked: true, result }));
const tell = (all: ClosedPost[]) => groupOutcomes(all).quarters.flatMap(({ groups }) => groups.map(({ contractTypes, answered }) => [contractTypes, answered]));

describe('rates of outcomes', () => {
  it('come each with what they are of', () => {
    const all = [...posts(6, 'CDI', 'filledHere'), ...posts(2, 'CDI', 'abandoned'), ...posts(2, 'CDI', null), { quarter: '2026-Q4', contractType: 'CDI' as const, isAsked: false, result: null }];
    expect(groupOutcomes(all).quarters).toEqual([
      { quarter: '2026-Q4', groups: [{ contractTypes: ['CDI'], closed: 11, asked: 10, answered: 8, responseRate: 0.8, filled: 6, filledRate: 0.75, filledHere: 6, filledHereRate: 0.75 }] },
    ]);
  });

  it.each([
    ['a quarter of too few is only named', posts(4, 'CDI', 'filledHere'), []],
    ['kinds of too few are told together', [...posts(7, 'CDI', 'other'), ...posts(3, 'CDD', 'other'), ...posts(2, null, 'other')], [[['CDI'], 7], [[null, 'CDD'], 5]]],
    ['with the next smallest where they are still too few, so that none follows from the others', [...posts(9, 'CDI', 'other'), ...posts(6, 'CDD', 'other'), ...posts(1, 'STAGE', 'other')], [[['CDI'], 9], [['STAGE', 'CDD'], 7]]],
    ['a kind of which nothing is known is told with others too', [...posts(5, 'CDI', 'other'), ...posts(8, 'CDD', null)], [[['CDD', 'CDI'], 5]]],
    ['kinds of enough stand alone', [...posts(5, 'CDI', 'other'), ...posts(5, 'CDD', 'other')], [[['CDI'], 5], [['CDD'], 5]]],
  ])('%s', (_name, all, told) => {
    expect(tell(all)).toEqual(told);
  });

  it('name the quarters that are withheld, the latest first', () => {
    expect(groupOutcomes([...posts(1, 'CDI', 'other', '2026-Q1'), ...posts(5, 'CDI', 'other', '2026-Q2'), ...posts(2, 'CDI', 'other', '2026-Q3')])).toMatchObject({ quarters: [{ quarter: '2026-Q2' }], withheld: ['2026-Q3', '2026-Q1'] });
  });
});

const postgres = sharePostgres();
let site: TestSite;
let db: Database;
let desk: TestDesk;
beforeAll(async () => {
  const databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  db = await openDatabase({ url: databaseUrl }, () => {});
  desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
});
afterAll(async () => {
  await db.close();
  await site.remove();
});

const say = (side: OutcomeAnswer['side'], result: OutcomeAnswer['result']): OutcomeAnswer => ({ id: randomUUID(), side, result, channel: null, note: 'Inès au téléphone', way: 'phone', by: 'Ana', at: '2026-11-20T09:00:00.000Z' });
/** An offer as it stands some time after its closing. */
async function close(closedAt: string, outcomes: OutcomeAnswer[], known: Partial<OfferFields> = {}): Promise<void> {
  const id = await createOffer(desk);
  const fields = someOffer({ state: 'closed', publishedAt: '2026-01-05T09:00:00.000Z', closedAt, contractType: 'CDI', outcomes, ...known });
  await db.query('update sync_row set payload = $2::json where id = $1', [id, JSON.stringify(fields)]);
}

test('anyone reads them from any web page, and may keep them an hour; only what was published counts, in the quarter of its closing in France', async () => {
  // Still the third quarter by universal time, in France already the fourth.
  for (let n = 0; n < 5; n++) await close('2026-09-30T22:30:00.000Z', [say('recruiter', 'filledHere')]);
  await close('2026-11-20T09:00:00.000Z', []);
  await close('2026-11-20T09:00:00.000Z', [say('recruiter', 'filledElsewhere'), say('candidate', 'filledHere')]);
  await close('2026-11-20T09:00:00.000Z', [say('recruiter', 'filledHere')], { publishedAt: null });
  await close('2020-11-20T09:00:00.000Z', [say('recruiter', 'filledHere')]);
  expect(await countOutcomeRates(db, new Date('2026-11-24T09:00:00.000Z'))).toEqual({
    fewest: 5,
    quarters: [{ quarter: '2026-Q4', groups: [{ contractTypes: ['CDI'], closed: 7, asked: 6, answered: 5, responseRate: 0.833, filled: 5, filledRate: 1, filledHere: 5, filledHereRate: 1 }] }],
    withheld: [],
  });
  // JSON holds what PostgreSQL's text does not: an offer of such a title counts like the others.
  await close('2026-11-20T09:00:00.000Z', [say('recruiter', 'filledHere')], { title: '\0 \\u0000 \ud800', description: '\0\0' });
  expect((await countOutcomeRates(db, new Date('2026-11-24T09:00:00.000Z'))).quarters[0]?.groups[0]).toMatchObject({ closed: 8, answered: 6 });
  const response = await fetch(`${site.url}/v1/outcomes`);
  expect([response.status, response.headers.get('cache-control'), response.headers.get('access-control-allow-origin')]).toEqual([200, 'public, max-age=3600', '*']);
  const text = await response.text();
  expect(outcomeRates.parse(JSON.parse(text)).fewest).toBe(5);
  expect(text).not.toContain('Inès');
});
