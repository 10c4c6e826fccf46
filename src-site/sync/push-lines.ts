import { z } from 'zod';
import { mutation, type Mutation, type MutationResult } from '../../src-main/contract/site/mutation.ts';
import type { PushOutput } from '../../src-main/contract/site/sync-calls.ts';
import { entity } from '../../src-main/domain/record/entity.ts';
import { followers } from '../../src-main/domain/record/follower.ts';
import { recordNamed } from '../../src-main/domain/record/record-named.ts';
import { listHashes } from '../../src-main/domain/record/named-files.ts';
import type { Person } from '../devices/find-person.ts';
import { listFieldProblems } from '../records/check-fields.ts';
import { makeEnvelope } from '../records/site-meta.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { applyLine } from './apply-line.ts';
import { onHold, rejected, type Outcome } from './outcome.ts';

/** A line as it arrives: its number and its sha are sure, the rest is looked at line by line. */
export const looseLine = z.looseObject({ n: z.number().int().min(1), sha: z.string().regex(/^[\x21-\x7e]{1,128}$/) });
export type LooseLine = z.infer<typeof looseLine>;

type PushedLines = { deviceId: string; epoch: string; lines: readonly LooseLine[] };

/** The lines were meant for another life of the site: the database was restored since. */
export class OtherEpoch extends Error {
  override name = 'OtherEpoch';
  readonly epoch: string;
  constructor(epoch: string) {
    super(`the epoch is ${epoch}`);
    this.epoch = epoch;
  }
}

/** The device is not this person's: hello has not been said, or someone else has taken it. */
export class ForeignDevice extends Error {
  override name = 'ForeignDevice';
}

/**
 * Takes lines in the order of their numbers, each once: effects, answers and last number are written together. A line
 * that cannot be applied is consumed with the reason, so that it never holds up those after it. One that lacks a file is
 * numbered and left on hold: it is looked at again each time that it is sent, and those after it go on meanwhile.
 */
export const pushLines = (tables: SiteTables, person: Person, { deviceId, epoch, lines }: PushedLines): Promise<PushOutput> =>
  tables.write(async (writing) => {
    // In the transaction: the database that takes the lines is the one whose epoch was compared.
    const meta = await writing.readMeta();
    if (meta.epoch !== epoch) throw new OtherEpoch(meta.epoch);
    const device = await writing.lockDevice(deviceId);
    if (device?.userId !== person.userId) throw new ForeignDevice();
    const known = await writing.readResults(deviceId, lines.filter(({ n }) => n <= device.lastN).map(({ n }) => n));
    const ordered = [...lines].sort((a, b) => a.n - b.n);
    const parsed = new Map(ordered.map((line) => [line, mutation.safeParse(line)]));
    const wanted = [...parsed.values()].flatMap(({ data }) => (data === undefined ? [] : [data]));
    const copy = makeWorkCopy(await writing.lockRecords(wanted.flatMap(listRecords)));
    const named = wanted.flatMap(({ set }) => listHashes(set['files']));
    const usable = named.length === 0 ? new Set<string>() : await writing.listUsableFiles(person, named);
    const lacking = new Map<string, 'files' | 'all'>();
    const fresh: { sha: string; result: MutationResult }[] = [];
    const results: MutationResult[] = [];
    let { lastN } = device;
    let gap: PushOutput['gap'] = null;
    for (const line of ordered) {
      const { n, sha } = line;
      if (n <= lastN) {
        const before = known.get(n);
        if (before?.sha !== sha) {
          results.push({ ...rejected('forked_device'), n, seq: 0 });
          break;
        }
        if (before.result.status !== 'hold') {
          results.push(before.result);
          continue;
        }
      } else if (n > lastN + 1) {
        gap = { expect: lastN + 1 };
        break;
      }
      const { data, error } = parsed.get(line) ?? {};
      const outcome: Outcome = data === undefined ? refuseMalformed(line, error) : follows(lacking, data) ? onHold() : applyLine(copy, person, data, usable);
      // Without its creation, nothing can be said of a record.
      if (data !== undefined && outcome.status === 'hold') lacking.set(`${data.entity} ${data.id}`, copy.get(data.entity, data.id)?.deleted === false ? 'files' : 'all');
      const result = { ...outcome, n, seq: 0 };
      results.push(result);
      if (n > lastN || outcome.status !== 'hold') fresh.push({ sha, result });
      known.set(n, { sha, result });
      lastN = Math.max(lastN, n);
    }
    if (fresh.length > 0) {
      const seq = await writing.writeChanges({ ...(await copy.finish(writing)), device: { id: deviceId, lastN, results: fresh } });
      for (const { result } of fresh) result.seq = seq;
    }
    return { ...makeEnvelope(meta), results, lastN, gap };
  });

/** The records that a line reads: its own, the one that a proposal is about, and what the line settles. */
function listRecords({ entity: name, id, set, settles }: Mutation): { entity: string; id: string }[] {
  const about = name === 'proposal' ? recordNamed.safeParse(set) : undefined;
  const settled = settles === undefined ? [] : followers.map((follower) => ({ entity: follower, id: settles }));
  return [{ entity: name, id }, ...(about?.success ? [{ entity: about.data.entity, id: about.data.recordId }] : []), ...settled];
}

/** True for a line that says something of what an earlier one of the same record could not do yet. */
function follows(lacking: ReadonlyMap<string, 'files' | 'all'>, { entity, id, op, set }: Mutation): boolean {
  const what = lacking.get(`${entity} ${id}`);
  return what === 'all' || (what === 'files' && (op === 'delete' || 'files' in set));
}

function refuseMalformed(line: LooseLine, error: z.ZodError | undefined): Outcome {
  if (!entity.safeParse(line['entity']).success && typeof line['entity'] === 'string') return rejected('unknown_entity');
  return rejected('malformed', listFieldProblems(error?.issues ?? []));
}
