import { decodeBase64 } from '../decode-base64.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { FileProblem } from '../imports/file-problem.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { forgetReferenceFile, getReferenceSessions, keepReferenceFile, openReferenceSession, type ReferenceSession } from './reference-desk.ts';
import { getReferenceFile, listReferenceFiles, listReferenceProblems, saveReferenceFile } from './reference-table.ts';

const { references } = desk;
type FileError = (options: { data: { code: string; line: number | null; detail: string } }) => Error;

/** Files of references, imported on this desk for the verdicts of its organisations. */
export const referencesRouter = {
  files: references.files.handler(({ context }) => {
    getReferenceSessions(context.desk().store);
    return listReferenceFiles(context.desk().store.db);
  }),
  begin: references.begin.handler(({ input, context }) => {
    const { store, userName } = context.desk();
    const now = context.host.now();
    const file = { id: makeRecordId(now), name: input.fileName, at: now.toISOString(), by: userName(), state: 'reading' as const, lines: 0, organisations: 0, wrong: 0, failure: null };
    store.write(() => saveReferenceFile(store.db, file));
    const session = openReferenceSession(store, file, input.size);
    tell(context);
    return session.file;
  }),
  chunk: references.chunk.handler(async ({ input, context, errors }) => {
    const session = getSession(context, input.id, errors.NOT_FOUND);
    await orFail(context, session, errors.FILE, () => session.push(readBytes(input.bytes)));
    context.emit({ type: 'job', id: input.id, done: session.sent, total: session.size, state: 'running', code: null });
    return session.file;
  }),
  end: references.end.handler(async ({ input, context, errors }) => {
    const { store } = context.desk();
    const session = getSession(context, input.id, errors.NOT_FOUND);
    await orFail(context, session, errors.FILE, async () => {
      await session.push(null);
      if (session.file.lines === 0) throw new FileProblem('empty');
    });
    getReferenceSessions(store).delete(input.id);
    await keepReferenceFile(store, session.file);
    tell(context);
    return getReferenceFile(store.db, input.id) ?? session.file;
  }),
  forget: references.forget.handler(async ({ input, context, errors }) => {
    const { store } = context.desk();
    if (getReferenceFile(store.db, input.id) === undefined) throw errors.NOT_FOUND();
    getReferenceSessions(store).get(input.id)?.stop();
    getReferenceSessions(store).delete(input.id);
    await forgetReferenceFile(store, input.id);
    tell(context);
    return { forgotten: true as const };
  }),
  problems: references.problems.handler(({ input, context }) => listReferenceProblems(context.desk().store.db, input.id, input.after, input.limit)),
};

function getSession(context: DeskContext, id: string, notFound: () => Error): ReferenceSession {
  const session = getReferenceSessions(context.desk().store).get(id);
  if (session === undefined) throw notFound();
  return session;
}

const tell = (context: DeskContext) => context.emit({ type: 'changed', collections: ['imports'] });

/** A file that cannot be read further is closed with the reason, and nothing of it counts. */
async function orFail(context: DeskContext, { file }: ReferenceSession, refuse: FileError, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { store } = context.desk();
    getReferenceSessions(store).delete(file.id);
    const failure = error instanceof FileProblem ? { code: error.code, line: error.line, detail: error.detail } : { code: 'interrupted', line: null, detail: '' };
    store.write(() => saveReferenceFile(store.db, { ...file, state: 'failed', failure }));
    tell(context);
    throw error instanceof FileProblem ? refuse({ data: failure }) : error;
  }
}

function readBytes(base64: string): Uint8Array {
  const bytes = decodeBase64(base64);
  if (bytes === null) throw new FileProblem('bad_chunk');
  return bytes;
}
