import { createHash } from 'node:crypto';
import { isDigestDue, readDigestState } from '../../../src-main/core/sync/digest-state.ts';
import { leaveWithoutFiles } from '../../../src-main/core/sync/lacking-files.ts';
import { listOutbox } from '../../../src-main/core/sync/list-outbox.ts';
import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { checkReplica, checkSight, listScopes } from './check-desk.ts';
import { checkCopies } from './check-files.ts';
import { getWorldTime } from './fixed-globals.ts';
import type { SimulatedDesk } from './simulated-desk.ts';
import { makeTokenHash } from './fake-site.ts';
import type { Problem, RunCounts, Schedule } from './schedule.ts';
import { makeWorld, type World } from './world.ts';

/** `print` stands for all that the site holds at the end: the same schedule always gives the same. */
export type RunAnswer = { problem: Problem | null; counts: RunCounts; print: string };

/** Runs a schedule to its end, then lets everything be quiet, and looks. Stops at the first thing that is wrong. */
export async function runSchedule(schedule: Schedule): Promise<RunAnswer> {
  const world = makeWorld(schedule);
  try {
    await world.run(schedule.steps);
    if (world.problems.length === 0) await comeToRest(world);
  } catch (error) {
    world.report('diverged', `it broke: ${error instanceof Error ? error.stack : String(error)}`);
  } finally {
    world.close();
  }
  return { problem: world.problems[0] ?? null, counts: world.counts, print: takePrint(world) };
}

function takePrint({ tables: { state }, counts }: World): string {
  const rows = [...state.rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { ver, seq, payload }]) => [key, ver, seq, payload]);
  return createHash('sha256').update(JSON.stringify([rows, state.exits, counts])).digest('hex').slice(0, 16);
}

/** It has found itself equal to the site, or given up, since the day was over. */
const isCompared = (store: SimulatedDesk['store'], clockShift: number) => {
  const now = new Date(getWorldTime() + clockShift);
  return !isDigestDue(readDigestState(store, now), now);
};

/** Syncs of each desk that suffice, on a good network, to send and to receive everything. */
const roundsToRest = 9;

/** After so many quiet rounds nothing waits any more but what names a file, which may wait for a colleague’s: no line holds up those after it. */
const roundsToLeave = 3;

function checkLeft({ report }: World, { number, store }: SimulatedDesk): void {
  const left = listOutbox(store, new Date(getWorldTime()), null, 500).filter(({ fields }) => !fields.includes('files'));
  if (left.length > 0) report('diverged', `desk ${number}: ${left.length} lines have not left after ${roundsToLeave} quiet rounds: ${left[0]?.state}`);
}

/** Whoever has a file that a line of another desk lacks has brought it by then. */
const roundsOfPatience = 4;

const hasReadFeed = ({ engine }: SimulatedDesk) => engine.memory.cursor() !== null;

function giveUpFiles({ ledger }: World, desk: SimulatedDesk): void {
  const { store } = desk;
  const before = store.outbox.list(0, 10_000);
  for (const { line, state } of listOutbox(store, new Date(getWorldTime()), null, 500)) if (state === 'lacking') leaveWithoutFiles(store, line);
  ledger.noteGivenUp(desk, before);
}

async function comeToRest(world: World): Promise<void> {
  const { desks, tables, report } = world;
  while (await world.deliver());
  // Decisions that wait for their delay may leave.
  // And a day is over: each desk compares itself with the site.
  world.wait(26 * 3_600_000);
  let endedFirst = false;
  for (let round = 1; ; round++) {
    const before = tables.state.clock;
    // A file that was not to be had is asked for again after a while; who has only now read all for the first time compares itself a day later.
    world.wait(endedFirst ? 26 * 3_600_000 : 15 * 60_000);
    const unread = desks.filter((desk) => !hasReadFeed(desk));
    for (const desk of desks) {
      await world.sync(desk);
      // A download that would take much away waits for a person: this one says yes.
      if (desk.engine.status().failure?.code === 'reset_needs_person') await desk.engine.answerReset(true);
    }
    endedFirst = unread.some(hasReadFeed);
    if (round === roundsToLeave) for (const desk of desks) checkLeft(world, desk);
    // Who waits for a file that nobody brings gives it up.
    if (round === roundsOfPatience) for (const desk of desks) giveUpFiles(world, desk);
    if (world.problems.length > 0) return;
    const waiting = desks.filter(({ disk }) => prepareOnce(disk, 'select 1 from outbox limit 1').get() !== undefined);
    const compared = desks.every(({ store, clockShift }) => isCompared(store, clockShift));
    // What came wrong is asked for again in a later round.
    const hasAll = desks.every(({ files }) => files.table.listAwaited().length === 0) || round > roundsOfPatience;
    if (round >= 2 && !endedFirst && tables.state.clock === before && waiting.length === 0 && compared && hasAll) break;
    if (round < roundsToRest) continue;
    report('diverged', `not at rest after ${round} rounds: ${desks.map(({ number, engine }) => `${number} ${JSON.stringify(engine.status().failure)}`).join(', ')}`);
    return;
  }
  for (const desk of desks) {
    const { failure } = desk.engine.status();
    if (failure) report('diverged', `desk ${desk.number} still fails: ${failure.code} ${failure.detail}`);
    const scopes = listScopes(tables.state, makeTokenHash(desk.number));
    const { repaired } = readDigestState(desk.store, new Date());
    world.counts.repairs += repaired;
    if (repaired > 0 && !desk.isDamaged) report('diverged', `desk ${desk.number} repaired ${repaired} records that nobody had damaged`);
    checkCopies(desk, report);
    checkReplica(desk, tables.state, scopes, report);
    checkSight(desk, tables.state, world.purged, scopes, report);
  }
  world.counts.answers += [...tables.state.rows.values()].filter(({ entity, fields }) => entity === 'proposal' && fields['state'] !== 'open').length;
  world.ledger.checkLines(desks, tables.state);
}
