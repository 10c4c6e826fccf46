import { type AttachedFile, maxFilesOfRecord } from '../../domain/file/attached-file.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { FileOwner } from '../../contract/desk/files.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import type { Batch } from '../store/store.ts';
import { type FailureCode, SiteFailure } from '../sync/site-failure.ts';
import { getFilePath } from './file-folder.ts';
import { readFileLimits } from './file-limits.ts';
import { FileRefusal } from './file-problem.ts';
import { forgetCopy } from './fetch-file.ts';
import { DamagedCopy, isSoundCopy, readSealedFile } from './sealed-reader.ts';

const { files } = desk;
type Errors = {
  ATTACHMENT: (options: { data: { code: string; detail: string } }) => Error;
  SITE: (options: { data: { code: FailureCode; detail: string } }) => Error;
};

/** The files of a record, as a window shows and changes them. */
export const filesRouter = {
  list: files.list.handler(({ input, context }) => context.desk().files.list(input)),
  limits: files.limits.handler(({ context }) => readFileLimits(context.desk().store)),
  begin: files.begin.handler(({ input, context, errors }) => orRefuse(errors, () => ({ upload: context.desk().files.entrance.begin(input.name, input.size) }))),
  chunk: files.chunk.handler(({ input, context, errors }) =>
    orRefuse(errors, async () => ({ received: await context.desk().files.entrance.push(input.upload, readBytes(input.bytes)) })),
  ),
  end: files.end.handler(({ input, context, errors }) =>
    orRefuse(errors, async () => {
      const { files, userName, wakeSync } = context.desk();
      let batch: Batch | undefined;
      await files.entrance.end(input.upload, userName(), context.host.now().toISOString(), (file) => {
        batch = changeFiles(context, input, (before) => [...before.filter(({ sha256 }) => sha256 !== file.sha256), file], errors.NOT_FOUND);
      });
      wakeSync();
      return toDone(batch!);
    }),
  ),
  cancel: files.cancel.handler(({ input, context }) => ({ cancelled: context.desk().files.entrance.cancel(input.upload) })),
  open: files.open.handler(({ input, context, errors }) =>
    orRefuse(errors, async () => {
      const { files, store } = context.desk();
      const { name } = files.findOfRecord(input, input.sha256);
      // A copy that is damaged is fetched again, if the site has it.
      const held = (await fetchWhole(context, input)) ?? (await fetchWhole(context, input));
      if (!held) throw new FileRefusal('damaged_copy');
      const path = getFilePath(store, held.place);
      return await context.host.deliver({ name, type: held.type, size: held.size, read: () => readSealedFile(path, held.key, held.size) });
    }),
  ),
  keep: files.keep.handler(({ input, context, errors }) =>
    orRefuse(errors, () => {
      const { files } = context.desk();
      files.setKept(input, input.sha256, input.keep);
      return files.list(input);
    }),
  ),
  remove: files.remove.handler(({ input, context, errors }) =>
    orRefuse(errors, () => {
      const batch = changeFiles(context, input, (before) => before.filter(({ sha256 }) => sha256 !== input.sha256), errors.NOT_FOUND);
      context.desk().wakeSync();
      return toDone(batch);
    }),
  ),
};

/** The copy, looked at whole before a byte of it is given: nobody is handed half a file. Undefined if it is damaged. */
async function fetchWhole(context: DeskContext, { sha256, ...owner }: FileOwner & { sha256: string }) {
  const { files, store } = context.desk();
  const held = await files.fetch(owner, sha256);
  if (await isSoundCopy(getFilePath(store, held.place), held)) return held;
  if (!held.toSend) forgetCopy({ store, table: files.table }, held);
  return undefined;
}

const toDone = ({ id, leavesAt }: Batch) => ({ batch: id, leavesAt });

function changeFiles(context: DeskContext, { entity, id }: FileOwner, change: (before: AttachedFile[]) => AttachedFile[], notFound: () => Error): Batch {
  const { store, userName } = context.desk();
  const record = store.get(entity, id);
  if (!record) throw notFound();
  const after = change((record.fields['files'] ?? []) as AttachedFile[]);
  if (after.length > maxFilesOfRecord) throw new FileRefusal('too_many', String(maxFilesOfRecord));
  return store.commit({ kind: 'edit', label: getRecordTitle(record.fields), by: userName(), changes: [{ op: 'update', entity, id, set: { files: after } }] });
}

async function orRefuse<T>(errors: Errors, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefusal) throw errors.ATTACHMENT({ data: { code: error.code, detail: error.detail } });
    if (error instanceof DamagedCopy) throw errors.ATTACHMENT({ data: { code: 'damaged_copy', detail: '' } });
    if (error instanceof SiteFailure) throw errors.SITE({ data: { code: error.code, detail: error.detail } });
    throw error;
  }
}

function readBytes(base64: string): Buffer {
  const bytes = decodeBase64(base64);
  if (bytes === null) throw new FileRefusal('bad_chunk');
  return bytes;
}
