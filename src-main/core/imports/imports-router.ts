import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportLot } from '../../contract/desk/imports.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { makeOfferId } from '../offers/make-offer-id.ts';
import { applyPortion, chooseWriter } from './apply-lot.ts';
import { catchUpSearch } from '../store/catch-up-search.ts';
import { FileProblem } from './file-problem.ts';
import { getImportDesk } from './import-desk.ts';
import { openSession } from './import-session.ts';
import { headSize, inspectFile } from './inspect-file.ts';
import { getLotRow, insertLot, listLines, listLotRows, readLot, saveLot, type LotRow } from './lot-table.ts';

const { imports } = desk;
type FileError = (options: { data: { code: string; line: number | null; detail: string } }) => Error;

/** Files of offers: looked at, rehearsed, applied as one lot, taken back as one. */
export const importsRouter = {
  inspect: imports.inspect.handler(async ({ input, errors }) =>
    orRefuse(errors.FILE, async () => inspectFile(readBytes(input.head).subarray(0, headSize))),
  ),
  begin: imports.begin.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store, userName } = context.desk();
      const now = context.host.now();
      const id = makeOfferId(now);
      const session = openSession(store, { ...input, lot: id, now: context.host.now });
      getImportDesk(store).sessions.set(id, session);
      store.write(() => insertLot(store.db, { id, file_name: input.fileName, format: input.format, at: now.toISOString(), by: userName() }));
      return tellLot(context, id);
    }),
  ),
  chunk: imports.chunk.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store } = context.desk();
      const row = getLot(context, input.lot, errors.NOT_FOUND);
      const session = getImportDesk(store).sessions.get(input.lot);
      if (session === undefined) throw new FileProblem('not_now', null, row.state);
      await failLotOn(context, input.lot, () => session.push(readBytes(input.bytes)));
      context.emit({ type: 'job', id: input.lot, done: session.read, total: session.size, state: 'running', code: null });
      return readLot(store.db, row);
    }),
  ),
  end: imports.end.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store } = context.desk();
      const row = getLot(context, input.lot, errors.NOT_FOUND);
      const { sessions } = getImportDesk(store);
      const session = sessions.get(input.lot);
      if (session === undefined) throw new FileProblem('not_now', null, row.state);
      sessions.delete(input.lot);
      const stop = await failLotOn(context, input.lot, () => session.end());
      const failure = stop && { code: stop.code, line: stop.line, detail: stop.detail };
      const { counts } = readLot(store.db, row);
      // What was read before the file stopped can still be applied, if the person chooses so.
      const isUsable = counts.new + counts.changed + counts.unchanged > 0 || failure === null;
      store.write(() => saveLot(store.db, input.lot, { state: isUsable ? 'rehearsed' : 'failed', failure }));
      context.emit({ type: 'job', id: input.lot, done: session.read, total: session.size, state: isUsable ? 'done' : 'failed', code: failure?.code ?? null });
      return tellLot(context, input.lot);
    }),
  ),
  cancel: imports.cancel.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    const row = getLot(context, input.lot, errors.NOT_FOUND);
    const { sessions, applying } = getImportDesk(store);
    const running = applying.get(input.lot);
    if (running !== undefined) running.cancelled = true;
    else if (row.state === 'reading' || row.state === 'rehearsed') {
      sessions.delete(input.lot);
      store.write(() => saveLot(store.db, input.lot, { state: 'cancelled' }));
    }
    return tellLot(context, input.lot);
  }),
  lots: imports.lots.handler(({ context }) => {
    const { store } = context.desk();
    getImportDesk(store);
    return listLotRows(store.db).map((row) => readLot(store.db, row));
  }),
  lines: imports.lines.handler(({ input, context }) =>
    listLines(context.desk().store.db, input.lot, input.status, input.after, input.limit),
  ),
  apply: imports.apply.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store } = context.desk();
      const row = getLot(context, input.lot, errors.NOT_FOUND);
      const { applying } = getImportDesk(store);
      // One that was stopped half-way goes on where it was.
      const isReady = row.state === 'rehearsed' || (row.state === 'cancelled' && row.batch !== null);
      if (!isReady || applying.has(input.lot)) throw new FileProblem('not_now', null, row.state);
      await applyLot(context, input.lot, input.name);
      return tellLot(context, input.lot);
    }),
  ),
  revert: imports.revert.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store, userName, wakeSync } = context.desk();
      const row = getLot(context, input.lot, errors.NOT_FOUND);
      if (row.batch === null || row.state === 'reverted' || getImportDesk(store).applying.has(input.lot)) throw new FileProblem('not_now', null, row.state);
      const { batch } = row;
      store.write(() => {
        // Undefined: the person has already undone it as their last act.
        store.undo(batch, userName(), 0);
        saveLot(store.db, input.lot, { state: 'reverted' });
      });
      wakeSync();
      return tellLot(context, input.lot);
    }),
  ),
};

async function applyLot(context: DeskContext, lot: string, name: string): Promise<void> {
  const { store, userName, wakeSync } = context.desk();
  const { counts } = readLot(store.db, getLotRow(store.db, lot)!);
  const total = counts.new + counts.changed;
  const running = { cancelled: false };
  const { applying } = getImportDesk(store);
  applying.set(lot, running);
  const tell = (done: number, state: 'running' | 'done' | 'cancelled' | 'failed') => context.emit({ type: 'job', id: lot, done, total, state, code: null });
  let done = 0;
  try {
    const write = chooseWriter(store, total);
    for (let after: number | null = 0; after !== null && !running.cancelled; ) {
      const from: number = after;
      const portion = write(() => applyPortion(store, { lot, name, by: userName(), now: context.host.now }, from));
      done += portion.written;
      after = portion.last;
      tell(done, 'running');
      await nextTurn();
    }
    if (write === store.load) {
      store.endLoad();
      await catchUpSearch(store);
    }
    const isWhole = getLotRow(store.db, lot)?.state === 'applied';
    if (!isWhole) store.write(() => saveLot(store.db, lot, { state: 'cancelled', name }));
    tell(done, isWhole ? 'done' : 'cancelled');
  } catch (error) {
    tell(done, 'failed');
    throw error;
  } finally {
    applying.delete(lot);
    wakeSync();
  }
}

function getLot(context: DeskContext, id: string, notFound: () => Error): LotRow {
  const { store } = context.desk();
  getImportDesk(store);
  const row = getLotRow(store.db, id);
  if (row === undefined) throw notFound();
  return row;
}

/** The lot as it now stands, told to every window. */
function tellLot(context: DeskContext, id: string): ImportLot {
  const { store } = context.desk();
  context.emit({ type: 'changed', collections: ['imports'] });
  return readLot(store.db, getLotRow(store.db, id)!);
}

/** A file that cannot be read further closes its lot with the reason, before the sender hears of it. */
async function failLotOn<T>(context: DeskContext, lot: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { store } = context.desk();
    getImportDesk(store).sessions.delete(lot);
    const failure = error instanceof FileProblem ? { code: error.code, line: error.line, detail: error.detail } : { code: 'interrupted', line: null, detail: '' };
    store.write(() => saveLot(store.db, lot, { state: 'failed', failure }));
    context.emit({ type: 'job', id: lot, done: 0, total: null, state: 'failed', code: failure.code });
    context.emit({ type: 'changed', collections: ['imports'] });
    throw error;
  }
}

async function orRefuse<T>(refuse: FileError, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw refuse({ data: { code: error.code, line: error.line, detail: error.detail } });
  }
}

function readBytes(base64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw new FileProblem('bad_chunk');
  return Buffer.from(base64, 'base64');
}
