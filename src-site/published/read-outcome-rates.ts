import type { OutcomeRates } from '../../src-main/contract/site/outcome-rates.ts';
import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { reachOutcome } from '../../src-main/domain/outcome/reach-outcome.ts';
import type { Database } from '../database/database.ts';
import { type ClosedPost, groupOutcomes } from './group-outcomes.ts';

/** Two years and the quarter that goes on. */
const mostQuarters = 9;
const page = 2000;
/** For so long an answer is given again: who reads it elsewhere may keep it as long. */
export const outcomeRatesSeconds = 3600;

type Kept = { until: number; rates: Promise<OutcomeRates> };
const kept = new WeakMap<Database, Kept>();

/** What became of the posts of the last two years. All of them are read, once an hour at the most, however many ask. */
export function readOutcomeRates(db: Database, now = new Date()): Promise<OutcomeRates> {
  const known = kept.get(db);
  if (known !== undefined && known.until > now.getTime()) return known.rates;
  const rates = countOutcomeRates(db, now);
  kept.set(db, { until: now.getTime() + outcomeRatesSeconds * 1000, rates });
  // What failed is not kept.
  rates.catch(() => kept.delete(db));
  return rates;
}

/** The same, read now. */
export async function countOutcomeRates(db: Database, now: Date): Promise<OutcomeRates> {
  const first = findFirstDay(readDayInFrance(now));
  const posts: ClosedPost[] = [];
  for (let after = ''; ; ) {
    const rows = await db.query<Row>(
      `select id, p ->> 'closedAt' as closed, p ->> 'contractType' as kind, p -> 'outcomes' as outcomes, p -> 'outcomeSettled' as settled,
         coalesce(json_array_length(p -> 'outcomesAsked'), 0) as asked
       from sync_row, lateral readable(payload) as p where entity = 'offer' and id > $1 and not deleted and p ->> 'state' in ('closed', 'archived')
         and p ->> 'publishedAt' is not null and p ->> 'closedAt' >= $2
       order by id limit $3::integer`,
      [after, first, page],
    );
    for (const { closed, kind, outcomes, settled, asked } of rows) {
      const said = { outcomes: outcomes ?? [], outcomeSettled: settled };
      posts.push({ quarter: nameQuarter(readDayInFrance(new Date(closed))), contractType: kind, isAsked: asked + said.outcomes.length > 0, result: reachOutcome(said).stands?.result ?? null });
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < page) return groupOutcomes(posts);
  }
}

type Row = { id: string; closed: string; kind: OfferFields['contractType']; outcomes: OfferFields['outcomes'] | null; settled: OfferFields['outcomeSettled']; asked: number };

const nameQuarter = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first day of the first quarter that is told. */
function findFirstDay(today: string): string {
  const quarters = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - mostQuarters;
  return `${Math.floor(quarters / 4)}-${String((quarters % 4) * 3 + 1).padStart(2, '0')}-01`;
}
