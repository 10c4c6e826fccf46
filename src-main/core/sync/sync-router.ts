import { desk, type DeskContext } from '../desk-context.ts';
import { makeDiagnostic, nameDiagnostic, writeDiagnostic } from '../diagnostic/make-diagnostic.ts';
import { type Connection, readConnectionCode } from './connection-code.ts';
import { dismissReview, listOutbox, listReview } from './list-outbox.ts';
import { leaveWithoutFiles } from './lacking-files.ts';
import { listConflictLines, listConflicts, readConflict } from './list-conflicts.ts';
import { countSyncLists, listArrivals, listDepartures } from './list-departures.ts';
import { resendLine } from './resend-line.ts';
import { resolveConflict } from './resolve-conflict.ts';
import type { FailureCode } from './site-failure.ts';
import type { Person } from './sync-memory.ts';

const { sync } = desk;

/**
 * True for a code that leaves the desk as it was: nothing is remembered of a wrong one. A site that lost much is connected to: only
 * then can the person be asked what to do. A code that follows another of the same site may be tried again later.
 */
const isNoConnection = (code: FailureCode, isSecond: boolean): boolean =>
  isSecond ? code === 'other_person' || code === 'other_site' : code !== 'reset_needs_person';

/** The exchange goes on with this connection, and as this person until the site says who it is; with neither, it ends. */
function switchTo(context: DeskContext, connection: Connection | null, person: Person | null): void {
  const { store, sync: engine } = context.desk();
  store.write(() => {
    engine.memory.saveConnection(connection);
    engine.memory.savePerson(person);
  });
  engine.restart();
}

/** The exchange with the site, as a window shows and steers it. */
export const syncRouter = {
  status: sync.status.handler(({ context }) => context.desk().sync.status()),
  connect: sync.connect.handler(async ({ input, context, errors }) => {
    const { sync: engine } = context.desk();
    const connection = readConnectionCode(input.code);
    if (!connection) throw errors.SITE({ data: { code: 'bad_code', detail: '' } });
    const { memory } = engine;
    const [before, person] = [memory.connection(), memory.person()];
    if (before && before.url !== connection.url) throw errors.SITE({ data: { code: 'other_site', detail: before.url } });
    switchTo(context, connection, null);
    await engine.now();
    const status = engine.status();
    if (status.failure && isNoConnection(status.failure.code, before !== null)) {
      switchTo(context, before, person);
      throw errors.SITE({ data: { code: status.failure.code, detail: status.failure.detail } });
    }
    context.emit({ type: 'changed', collections: ['app'] });
    return status;
  }),
  disconnect: sync.disconnect.handler(({ context }) => {
    switchTo(context, null, null);
    context.emit({ type: 'changed', collections: ['app'] });
    return context.desk().sync.status();
  }),
  now: sync.now.handler(async ({ context }) => {
    const { sync: engine } = context.desk();
    await engine.now();
    return engine.status();
  }),
  outbox: sync.outbox.handler(({ input, context }) => listOutbox(context.desk().store, context.host.now(), input.after, input.limit)),
  departures: sync.departures.handler(({ input, context }) => listDepartures(context.desk().store, input.after, input.limit)),
  arrivals: sync.arrivals.handler(({ input, context }) => listArrivals(context.desk().store, input.after, input.limit)),
  diagnostic: sync.diagnostic.handler(({ context }) => makeDiagnostic(context.desk(), context.host)),
  saveDiagnostic: sync.saveDiagnostic.handler(async ({ context, errors }) => {
    const { saveFile, kind } = context.host;
    if (!saveFile) throw errors.NOT_ALLOWED_NOW({ data: { state: kind, action: 'saveDiagnostic' } });
    const made = makeDiagnostic(context.desk(), context.host);
    return { path: await saveFile(nameDiagnostic(made.at), writeDiagnostic(made)) };
  }),
  counts: sync.counts.handler(({ context }) => countSyncLists(context.desk().store)),
  answerReset: sync.answerReset.handler(async ({ input, context, errors }) => {
    const { sync: engine } = context.desk();
    if (!(await engine.answerReset(input.take))) throw errors.NOT_ALLOWED_NOW({ data: { state: engine.status().state, action: 'answerReset' } });
    return engine.status();
  }),
  sendHeld: sync.sendHeld.handler(({ context }) => {
    const { store, sync: engine } = context.desk();
    store.write(() => store.db.prepare('update outbox set held_since = null, delay_ms = 0 where held_since is not null').run());
    context.emit({ type: 'changed', collections: ['outbox'] });
    engine.wake();
    return engine.status();
  }),
  review: sync.review.handler(({ input, context }) => listReview(context.desk().store, input?.after ?? null, input?.limit ?? 500)),
  leaveWithoutFiles: sync.leaveWithoutFiles.handler(({ input, context, errors }) => {
    const { store, wakeSync } = context.desk();
    const files = leaveWithoutFiles(store, input.line);
    if (files === 0) throw errors.NOT_FOUND();
    wakeSync();
    return { files };
  }),
  resend: sync.resend.handler(({ input, context, errors }) => {
    const { store, userName, wakeSync } = context.desk();
    const batch = resendLine(store, input.line, userName(), context.host.now());
    if (!batch) throw errors.NOT_FOUND();
    wakeSync();
    return { batch: batch.id };
  }),
  dismissReview: sync.dismissReview.handler(({ input, context }) => {
    const dismissed = dismissReview(context.desk().store, input.line, context.host.now());
    context.emit({ type: 'changed', collections: ['outbox'] });
    return { dismissed };
  }),
  conflicts: sync.conflicts.handler(({ context }) => listConflicts(context.desk().store)),
  conflictLines: sync.conflictLines.handler(({ input, context }) => listConflictLines(context.desk().store, input.state, input.after, input.limit)),
  conflict: sync.conflict.handler(({ input, context, errors }) => {
    const { store, sync: engine } = context.desk();
    const conflict = readConflict(store, input.id, { roles: engine.memory.person()?.roles ?? [], userName: context.desk().userName() });
    if (!conflict) throw errors.NOT_FOUND();
    return conflict;
  }),
  resolveConflict: sync.resolveConflict.handler(({ input, context, errors }) => {
    const { store, userName, wakeSync } = context.desk();
    const batch = resolveConflict(store, { ...input, by: userName(), at: context.host.now().toISOString() });
    if (batch === 'gone') throw errors.NOT_FOUND();
    if (batch === 'changed') throw errors.CHANGED_MEANWHILE();
    wakeSync();
    return { resolved: true as const, batch: batch.id };
  }),
};
