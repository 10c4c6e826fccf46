import { z } from 'zod';
import { mutation, mutationResult, type MutationResult } from '../../src-main/contract/site/mutation.ts';
import { entity } from '../../src-main/domain/record/entity.ts';
import type { Database, Queries } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import { listFieldProblems } from '../records/check-fields.ts';
import { lockRecords } from '../records/site-record.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { applyLine } from './apply-line.ts';
import { rejected, type Outcome } from './outcome.ts';

/** A line as it arrives: its number and its sha are sure, the rest is looked at line by line. */
export const looseLine = z.looseObject({ n: z.number().int().min(1), sha: z.string().regex(/^[\x21-\x7e]{1,128}$/) });
export type LooseLine = z.infer<typeof looseLine>;

export type Pushed = { results: MutationResult[]; lastN: number; gap: { expect: number } | null };

/** The device is not this person's: hello has not been said, or someone else has taken it. */
export class ForeignDevice extends Error {
  override name = 'ForeignDevice';
}

/**
 * Takes lines in the order of their numbers, each once: effects, answers and last number are written together. A line
 * that cannot be applied is consumed with the reason, so that it never holds up those after it.
 */
export const pushLines = (db: Database, person: Person, deviceId: string, lines: readonly LooseLine[]): Promise<Pushed> =>
  runWriting(db, async (queries) => {
    const device = await lockDevice(queries, person, deviceId);
    const known = await readResults(queries, deviceId, lines.filter(({ n }) => n <= device.lastN));
    const ordered = [...lines].sort((a, b) => a.n - b.n);
    const parsed = new Map(ordered.map((line) => [line, mutation.safeParse(line)]));
    const wanted = [...parsed.values()].flatMap(({ data }) => (data === undefined ? [] : [data]));
    const copy = makeWorkCopy(await lockRecords(queries, wanted));
    const fresh: { sha: string; result: MutationResult }[] = [];
    const results: MutationResult[] = [];
    let { lastN } = device;
    let gap: Pushed['gap'] = null;
    for (const line of ordered) {
      const { n, sha } = line;
      if (n <= lastN) {
        const before = known.get(n);
        if (before?.sha === sha) results.push(before.result);
        else {
          results.push({ ...rejected('forked_device'), n, seq: 0 });
          break;
        }
      } else if (n > lastN + 1) {
        gap = { expect: lastN + 1 };
        break;
      } else {
        const { data, error } = parsed.get(line) ?? {};
        const outcome: Outcome = data === undefined ? refuseMalformed(line, error) : applyLine(copy, person, data);
        const result = { ...outcome, n, seq: 0 };
        results.push(result);
        fresh.push({ sha, result });
        known.set(n, { sha, result });
        lastN = n;
      }
    }
    if (fresh.length > 0) {
      const seq = await writeChanges(queries, { ...(await copy.finish(queries)), device: { id: deviceId, lastN, results: fresh } });
      for (const { result } of fresh) result.seq = seq;
    }
    return { results, lastN, gap };
  });

async function lockDevice(queries: Queries, person: Person, deviceId: string) {
  const [device] = await queries.query<{ userId: string; lastN: number }>(
    `select user_id as "userId", last_n as "lastN" from sync_device where device_id = $1 for update`,
    [deviceId],
  );
  if (device?.userId !== person.userId) throw new ForeignDevice();
  return device;
}

async function readResults(queries: Queries, deviceId: string, lines: readonly LooseLine[]) {
  const rows = lines.length === 0 ? [] : await queries.query<{ n: number; sha: string; seq: number; result: string }>(
    'select n, sha, seq, result::text as result from sync_result where device_id = $1 and n = any($2::integer[])',
    [deviceId, lines.map(({ n }) => n)],
  );
  return new Map(rows.map(({ n, sha, seq, result }) => [n, { sha, result: { ...mutationResult.parse(JSON.parse(result)), seq } }]));
}

function refuseMalformed(line: LooseLine, error: z.ZodError | undefined): Outcome {
  if (!entity.safeParse(line['entity']).success && typeof line['entity'] === 'string') return rejected('unknown_entity');
  return rejected('malformed', listFieldProblems(error?.issues ?? []));
}
