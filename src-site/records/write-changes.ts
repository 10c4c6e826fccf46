import type { MutationResult } from '../../src-main/contract/site/mutation.ts';
import type { Database, Queries } from '../database/database.ts';
import { keepOutcomeLinks } from '../outcomes/keep-outcome-links.ts';
import { keepCorrectionLinks } from '../corrections/keep-links.ts';
import { followFileUses } from '../files/file-uses.ts';
import { joinLines } from '../database/join-lines.ts';
import { publishOffers } from '../published/publish-offers.ts';
import { keepPublicationLinks } from '../publication/keep-publication-links.ts';
import type { SiteRecord } from './site-record.ts';

/** The channel on which servers tell each other, and the desks, that something changed. */
export const changeChannel = 'site_changed';

/** What one transaction writes. `ver` of each record is already its new one. */
export type Changes = {
  records: SiteRecord[];
  exits: { entity: string; id: string; scopes: string[] }[];
  device: { id: string; lastN: number; results: { sha: string; result: MutationResult }[] } | null;
};

/** Someone else wrote the same record first: the whole work is done again on what now stands. */
class WrittenMeanwhile extends Error {
  override name = 'WrittenMeanwhile';
}

/** PostgreSQL's serialization failure, deadlock, unique violation. */
const retryable = new Set(['40001', '40P01', '23505']);

/** Runs `work` in a transaction, again if it met another writer. `work` must therefore have no other effect. */
export async function runWriting<T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await db.transaction(work);
    } catch (error) {
      const again = error instanceof WrittenMeanwhile || retryable.has((error as { code?: string }).code ?? '');
      if (!again || attempt === 10) throw error;
    }
}

/**
 * Writes everything and gives it the next `seq`, in one statement that must be the last of its transaction: from the
 * moment the counter's row is locked, only the commit remains. Answers that `seq`.
 */
export async function writeChanges(queries: Queries, { records, exits, device }: Changes): Promise<number> {
  await publishOffers(queries, records);
  await keepCorrectionLinks(queries, records);
  await keepOutcomeLinks(queries, records);
  await keepPublicationLinks(queries, records);
  await followFileUses(queries, records);
  const rows = records.map(({ entity, id, ver, scopes, deleted, about, by, at, authors }) => ({
    entity, id, ver, scopes, deleted, about, by, at, authors: authors ? JSON.stringify(authors) : null,
  }));
  const results = (device?.results ?? []).map(({ sha, result }) => ({ n: result.n, sha, result: JSON.stringify(result) }));
  const [answer] = await queries.query<{ seq: number; written: number }>(writeStatement, [
    JSON.stringify(rows),
    JSON.stringify(exits),
    device?.id ?? null,
    device?.lastN ?? 0,
    JSON.stringify(results),
    changeChannel,
    joinLines(records.map(({ fields }) => fields)),
  ]);
  if (answer === undefined) throw new Error('The counter of changes is missing');
  if (answer.written !== records.length) throw new WrittenMeanwhile();
  return answer.seq;
}

// A record is written only over the version before its own. Everything reads `clock`, so that it is locked first.
const writeStatement = `
with clock as (update sync_clock set v = v + 1 returning v),
rows as (
  insert into sync_row as old (entity, id, ver, seq, scopes, deleted, about, payload, by, at, authors)
  select x.entity, x.id, x.ver, clock.v, x.scopes, x.deleted, x.about, x.payload::json, x.by, x.at, x.authors::json
  from clock, rows from (
    json_to_recordset($1::json) as (entity text, id text, ver integer, scopes text[], deleted boolean, about text, by text, at text, authors text),
    string_to_table($7::text, E'\\n')
  ) as x(entity, id, ver, scopes, deleted, about, by, at, authors, payload)
  on conflict (entity, id) do update set
    ver = excluded.ver, seq = excluded.seq, scopes = excluded.scopes, deleted = excluded.deleted,
    about = excluded.about, payload = excluded.payload, by = excluded.by, at = excluded.at, authors = excluded.authors
  where old.ver = excluded.ver - 1
  returning 1
),
exits as (
  insert into sync_exit (seq, entity, id, scopes)
  select clock.v, x.entity, x.id, x.scopes
  from clock, json_to_recordset($2::json) as x(entity text, id text, scopes text[])
),
device as (
  update sync_device set last_n = $4::integer, seen_at = now() from clock where device_id = $3::text
),
results as (
  insert into sync_result (device_id, n, sha, seq, result)
  select $3::text, x.n, x.sha, clock.v, x.result::json
  from clock, json_to_recordset($5::json) as x(n integer, sha text, result text)
  -- A line that was on hold has its answer now.
  on conflict (device_id, n) do update set seq = excluded.seq, result = excluded.result
)
select clock.v as seq, (select count(*)::integer from rows) as written, pg_notify($6::text, clock.v::text) from clock`;
