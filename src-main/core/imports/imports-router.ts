import type { ImportLot } from '../../contract/desk/imports.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { FileProblem } from './file-problem.ts';
import { getImportDesk } from './import-desk.ts';
import { openSession } from './import-session.ts';
import { headSize, inspectFile } from './inspect-file.ts';
import { getLotRow, insertLot, listLines, listLotRows, readLot, saveLot, type LotRow } from './lot-table.ts';
import type { Store } from '../store/store.ts';
import { applyLot, revertLot } from './run-lot.ts';

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
      const id = makeRecordId(now);
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
      return showLot(context, row);
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
    const { sessions, working } = getImportDesk(store);
    const running = working.get(input.lot);
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
    return listLotRows(store.db).map((row) => showLot(context, row));
  }),
  lines: imports.lines.handler(({ input, context }) =>
    listLines(context.desk().store.db, input.lot, input.status, input.after, input.limit),
  ),
  apply: imports.apply.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store } = context.desk();
      const row = getLot(context, input.lot, errors.NOT_FOUND);
      // One that was stopped half-way goes on where it was.
      const isReady = row.state === 'rehearsed' || (row.state === 'cancelled' && row.batch !== null);
      if (!isReady || isAtWork(store, input.lot)) throw new FileProblem('not_now', null, row.state);
      await applyLot(context, input.lot, input.name);
      return tellLot(context, input.lot);
    }),
  ),
  revert: imports.revert.handler(async ({ input, context, errors }) =>
    orRefuse(errors.FILE, async () => {
      const { store } = context.desk();
      const row = getLot(context, input.lot, errors.NOT_FOUND);
      if (row.batch === null || row.state === 'reverted' || isAtWork(store, input.lot)) throw new FileProblem('not_now', null, row.state);
      await revertLot(context, input.lot, row.batch);
      return tellLot(context, input.lot);
    }),
  ),
};

function getLot(context: DeskContext, id: string, notFound: () => Error): LotRow {
  const { store } = context.desk();
  getImportDesk(store);
  const row = getLotRow(store.db, id);
  if (row === undefined) throw notFound();
  return row;
}

const isAtWork = (store: Store, lot: string): boolean => getImportDesk(store).working.has(lot);

const showLot = (context: DeskContext, row: LotRow): ImportLot => {
  const { store } = context.desk();
  return { ...readLot(store.db, row), work: getImportDesk(store).working.get(row.id)?.kind ?? null };
};

/** The lot as it now stands, told to every window. */
function tellLot(context: DeskContext, id: string): ImportLot {
  const { store } = context.desk();
  context.emit({ type: 'changed', collections: ['imports'] });
  return showLot(context, getLotRow(store.db, id)!);
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
  const bytes = decodeBase64(base64);
  if (bytes === null) throw new FileProblem('bad_chunk');
  return bytes;
}
