import { schemaNumber } from '../../../src-main/contract/site/envelope.ts';
import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { hashToken } from '../../../src-main/valise/carried-mac.ts';
import { readBearer } from '../../../src-site/devices/find-person.ts';
import type { SiteRecord } from '../../../src-site/records/site-record.ts';
import { findScopes } from '../../../src-site/records/site-record.ts';
import { actOnFiles } from './act-on-files.ts';
import { actOnDesk, makeFields, now } from './act-on-desk.ts';
import { makeValises } from './carry-valise.ts';
import { checkLabels, checkNewer, checkProgress, listScopes, readProgress, readVersions } from './check-desk.ts';
import { checkNamed, checkSent } from './check-files.ts';
import { checkPage } from './check-page.ts';
import { damageDesk } from './damage-desk.ts';
import { makeDeskFolder, removeDeskFolders } from './desk-folders.ts';
import { makeNetwork, makeSiteAddress } from './fake-network.ts';
import { answerRequest, makeTokenHash, takeLines } from './fake-site.ts';
import { Crash } from './guard-database.ts';
import { makeMemoryFileTables } from './memory-files.ts';
import { restartIds, setWorldTime, waitTurn } from './fixed-globals.ts';
import { makeLedger, type Lineage } from './ledger.ts';
import { copyMemoryState, keyOf, makeMemoryState, makeMemoryTables, type MemoryState } from './memory-tables.ts';
import { makeSimulatedId } from './random.ts';
import type { CarryStep, LocalStep, Problem, RunCounts, Schedule, SiteStep, Step, SyncStep } from './schedule.ts';
import { makeDesk, runOnDesk, type SimulatedDesk, startProcess } from './simulated-desk.ts';

type Backup = { state: MemoryState; lineage: Lineage; isVerified: boolean };
class ServerDied extends Error {}

/** Death comes with a request: what the site does of its own beside it is cut too, before or after it is written. */
function passDeath(error: unknown): void {
  if (!(error instanceof ServerDied)) throw error;
}

/** Desks, site and network of one schedule, and the model beside them. */
export function makeWorld(schedule: Schedule) {
  const counts: RunCounts = { steps: 0, crashes: 0, networkFaults: 0, restores: 0, scopeChanges: 0, valises: 0, files: 0, repairs: 0, answers: 0 };
  const problems: Problem[] = [];
  const report = (kind: Problem['kind'], text: string) => problems.push({ kind, text });
  let time = Date.parse('2026-11-24T09:00:00.000Z');
  setWorldTime(time);
  restartIds();
  const ledger = makeLedger(report, (desk, line) => prepareOnce<{ device: string | null; n: number | null }, [number]>(desks[desk]!.disk, 'select device, n from outbox where line = ?').get(line));
  const tables = makeMemoryTables(makeMemoryState({
    epoch: 'epoch-0', minSeq: 0, backupSeq: 0, schemaMin: 1, schemaMax: schemaNumber, secret: 'secret', siteName: 'Site',
  }));
  const valises = makeValises(counts);
  /** Records of desks that are not what the site said. */
  const damaged = new Map<string, string[]>();
  /** What an act has written wakes the files of its desk, around whose request another act may come: what is not noted yet, by desk. */
  const unnoted = new Map<number, () => void>();
  /** What the site has had whole, in any of its lives. */
  const everWhole = new Set<string>();
  const files = makeMemoryFileTables(() => tables.state, (sha256, isRight) => {
    if (!isRight) report('diverged', `the site takes other bytes for ${sha256}`);
    everWhole.add(sha256);
    counts.files++;
  });
  let backups: Backup[] = [];
  let epochs = 0;
  /** Two jumps of a clock never lead to the same instant: lines are told apart by theirs. */
  let clockJumps = 0;
  /** Labels of what was deleted and is forgotten even by the site. */
  const purged = new Map<string, string[]>();
  let dying: 'before' | 'after' | null = null;
  tables.onCommit = (when, changes) => {
    if (when === 'before') ledger.judge(tables.state, changes);
    if (when === 'before') checkNamed(tables.state, changes.records, report);
    if (when === dying && when === 'before') throw new ServerDied();
    if (when === 'after') ledger.note(changes);
    if (when === dying) throw new ServerDied();
  };
  const people = schedule.people.map((grants, place) => ({ ...grants, name: `Personne ${place}` }));
  const ownerOf = (desk: number) => people[desk % people.length]!;
  people.concat(people[0]!).forEach((person, desk) => {
    tables.state.users.set(makeTokenHash(desk), { id: person.name, name: person.name, roles: person.roles, territories: person.territories });
  });
  const network = makeNetwork({
    counts,
    dieAround: (when) => {
      dying = when;
    },
    answer: async (request) => {
      // A page is asked for ahead, beside other requests: rights may change while the site reads it.
      const grantedAtFirst = listScopes(tables.state, hashToken(readBearer(request.authorization) ?? ''));
      try {
        return await answerRequest({ tables, files }, request, schedule.pageRows, {
          onPush: ledger.onPush,
          onPage: (tokenHash, page) => checkPage([...grantedAtFirst, ...listScopes(tables.state, tokenHash)], page, report),
        });
      } catch (error) {
        if (!(error instanceof ServerDied)) report('diverged', `the site broke: ${error instanceof Error ? error.stack : String(error)}`);
        throw error;
      }
    },
    run: (steps) => run(steps),
    // What comes for a process that is no more, nobody reads.
    guardAnswer: (origin) => {
      const guard = desks.find(({ number }) => makeSiteAddress(number) === origin)?.guard;
      return (answer) => {
        if (guard?.isDead) throw new Crash('this process is dead');
        return answer;
      };
    },
  });
  globalThis.fetch = network.fetch as typeof fetch;
  const desks = Array.from({ length: people.length + 1 }, (_, desk) => makeDesk(desk, ownerOf(desk).name, makeDeskFolder(desk)));

  async function run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (problems.length > 0) return;
      counts.steps++;
      setWorldTime((time += 1000));
      await runStep(step);
    }
  }

  async function runStep(step: Step): Promise<void> {
    if (step.do === 'sync') await sync(desks[step.desk]!, step);
    else if ('desk' in step) await act(desks[step.desk]!, step);
    else await runSiteStep(step).catch(passDeath);
  }

  async function act(desk: SimulatedDesk, step: LocalStep): Promise<void> {
    unnoted.get(desk.number)?.();
    if (step.do === 'clock') desk.clockShift = step.seconds * 1000 + desk.number + 10 * ++clockJumps;
    else if (step.do === 'restart') startProcess(desk);
    else if (step.do === 'damage') {
      const place = desk.isSyncing ? undefined : damageDesk(desk, step);
      if (place === undefined) return;
      damaged.set(place, []);
      desk.isDamaged = true;
    } else if (step.do === 'pack' || step.do === 'unpack') await carry(desk, step);
    else if (step.do === 'attach' || step.do === 'detach' || step.do === 'keep') {
      if (!(await runOnDesk(desk, step.fail, () => actOnFiles(desk, step)))) counts.crashes++;
      ledger.noteAct(desk, false, []);
    }
    else {
      const takesBack = step.do === 'undo' || step.do === 'redo';
      const before = takesBack ? prepareOnce<number, []>(desk.disk, 'select line from outbox').pluck().all() : [];
      const outer = unnoted.get(desk.number);
      const note = () => ledger.noteAct(desk, takesBack || ['create', 'import', 'resolve', 'propose', 'answer'].includes(step.do), before);
      const actAndNote = () => {
        unnoted.set(desk.number, note);
        try {
          actOnDesk(desk, step);
        } finally {
          note();
          if (outer) unnoted.set(desk.number, outer); else unnoted.delete(desk.number);
        }
      };
      if (!(await runOnDesk(desk, step.fail, actAndNote))) counts.crashes++;
    }
  }

  async function carry(desk: SimulatedDesk, step: CarryStep): Promise<void> {
    // It would wait for an exchange that waits for it.
    if (step.do === 'unpack' && desk.isSyncing) return;
    const before = readVersions(desk);
    if (!(await runOnDesk(desk, step.fail, () => (step.do === 'pack' ? valises.pack(desk, step.wish, step.lies === true) : valises.unpack(desk, step.pick))))) counts.crashes++;
    checkLabels(desk, report);
    // One that is packed while an exchange waits is no reason for what that exchange brings.
    if (step.do === 'unpack') checkNewer(desk, before, report);
  }

  async function sync(desk: SimulatedDesk, { net, fail }: Omit<SyncStep, 'do' | 'desk'>): Promise<void> {
    if (desk.isSyncing) return;
    desk.isSyncing = true;
    const { engine, guard, files } = desk;
    const settle = network.plan(desk.number, net);
    const before = readProgress(desk);
    desk.isOnline = true;
    const exchangeAll = async () => {
      await engine.now();
      // Files go on beside it; one whose request waits for this very step goes on after it.
      while (desk.guard === guard && files.exchange.current() !== null && !network.isHolding(desk.number)) await waitTurn();
    };
    if (!(await runOnDesk(desk, fail, exchangeAll))) counts.crashes++;
    await settle();
    desk.isOnline = false;
    if (desk.guard !== guard) return;
    desk.isSyncing = false;
    checkSent(desk, everWhole, report);
    for (const text of desk.broken) report('diverged', `desk ${desk.number} broke: ${text}`);
    if (engine.status().failure === null) checkLabels(desk, report);
    checkProgress(desk, before, readProgress(desk), new Map([...purged, ...damaged]), report);
  }

  async function runSiteStep(step: SiteStep): Promise<void> {
    switch (step.do) {
      case 'submit':
        return await submit(step);
      case 'grant':
        for (const [hash, user] of tables.state.users)
          if (user.id === people[step.person]!.name) tables.state.users.set(hash, { ...user, roles: step.roles, territories: step.territories });
        counts.scopeChanges++;
        return;
      case 'backup':
        backups.push({ state: copyMemoryState(tables.state), lineage: ledger.copyLineage(), isVerified: false });
        return;
      case 'verify': {
        const newest = backups.at(-1);
        if (!newest) return;
        newest.isVerified = true;
        tables.state.meta = { ...tables.state.meta, backupSeq: Math.max(tables.state.meta.backupSeq, newest.state.clock) };
        return;
      }
      case 'restore':
        return restore(step.back);
      case 'compact':
        return await compact(step.keep);
      case 'carry': {
        const input = await valises.read(step.pick);
        if (input) await takeLines(tables, input, { onPush: ledger.onPush });
        return;
      }
      case 'deliver':
        await network.deliver(step.pick).catch(() => {});
    }
  }

  async function submit(step: SiteStep & { do: 'submit' }): Promise<void> {
    const id = makeSimulatedId(step.record);
    if (tables.state.rows.has(keyOf(step.entity, id))) return;
    const at = now(desks[0]!).toISOString();
    // Some come from a newer form, with a field that no desk knows.
    const fields = { ...makeFields(step.entity, step.territory, step.word, at), ...(step.word % 3 === 0 ? { later: `mot${step.word}` } : {}) };
    const record: SiteRecord = { entity: step.entity, id, ver: 1, scopes: findScopes(step.entity, fields), deleted: false, about: null, fields, by: 'site', at };
    await tables.write((writing) => writing.writeChanges({ records: [record], exits: [], device: null }));
  }

  /** A backup that was verified, or a newer one: what is older, nobody may restore. Later ones are of a history that is no more. */
  function restore(back: number): void {
    const oldest = Math.max(0, backups.findLastIndex(({ isVerified }) => isVerified));
    const chosen = Math.max(oldest, backups.length - 1 - back);
    const backup = backups[chosen];
    if (!backup) return;
    counts.restores++;
    backups = backups.slice(0, chosen + 1);
    tables.state = copyMemoryState(backup.state);
    tables.state.meta = { ...tables.state.meta, epoch: `epoch-${++epochs}` };
    ledger.restoreLineage(backup.lineage);
  }

  /** What `src-site/retention/purge.ts` does: what is closed about a deleted record goes with it, what is open keeps it. */
  async function compact(keep: number): Promise<void> {
    const minSeq = Math.max(tables.state.meta.minSeq, tables.state.clock - keep);
    tables.state.meta = { ...tables.state.meta, minSeq };
    const old = new Set([...tables.state.rows.values()].flatMap(({ id, deleted, seq }) => (deleted && seq < minSeq ? [id] : [])));
    const about = [...tables.state.rows.values()].filter((row) => !row.deleted && row.about !== null && old.has(row.about));
    const closed = about.filter(({ fields }) => fields['state'] !== 'open').map((row) => ({ ...row, ver: row.ver + 1, deleted: true, fields: {} }));
    if (closed.length > 0) await tables.write((writing) => writing.writeChanges({ records: closed, exits: [], device: null }));
    const kept = new Set(about.flatMap((row) => (row.fields['state'] === 'open' ? [row.about] : [])));
    const { state } = tables;
    state.exits = state.exits.filter(({ seq }) => seq >= minSeq);
    for (const [key, row] of state.rows)
      if (row.deleted && row.seq < minSeq && !kept.has(row.id)) {
        purged.set(key, row.scopes);
        state.rows.delete(key);
      }
  }

  return {
    counts, desks, tables, ledger, purged, problems, report, run,
    sync: (desk: SimulatedDesk) => sync(desk, { net: [] }),
    /** The clock goes on, here and for everyone. */
    wait: (ms: number) => setWorldTime((time += ms)),
    deliver: () => network.deliver(0).catch(() => true),
    close: () => {
      for (const desk of desks) desk.disk.close();
      removeDeskFolders();
    },
  };
}
export type World = ReturnType<typeof makeWorld>;
