import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ValiseError } from '../../valise/valise-error.ts';
import { maxHeaderBytes } from '../../valise/valise-header.ts';
import { openValise, readValiseHeader } from '../../valise/read-valise.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { readConnectionCode } from '../sync/connection-code.ts';
import { judgeValise } from './judge-valise.ts';
import { listCarriedChanges } from './list-carried-changes.ts';
import { type Maker, makeValise, previewValise } from './make-valise.ts';
import { readTime } from './read-time.ts';
import { summarizeValise } from './summarize-valise.ts';
import { takeValise } from './take-valise.ts';
import { discardValise, getValiseDesk } from './valise-desk.ts';

const { valise } = desk;
const pieceBytes = 1024 * 1024;
/** What a house of a million records comes to, and more. */
const maxBytes = 1024 ** 3;
type Refuse = (options: { data: { code: string } }) => Error;

/** Valises: files that carry records to another desk, or changes towards the site. */
export const valiseRouter = {
  preview: valise.preview.handler(({ input, context, errors }) => orRefuse(errors.VALISE, () => previewValise(getMaker(context), input))),
  make: valise.make.handler(({ input, context, errors }) =>
    orRefuse(errors.VALISE, async () => {
      const maker = getMaker(context);
      const { folder, made } = getDesk(context);
      const id = randomUUID();
      const { header, path, size, counts, total, files } = await makeValise(maker, input.wish, join(folder, `${id}.valise`), input.days, input.passphrase);
      const fileName = `${input.wish.content === 'records' ? 'fiches' : 'a-remettre'}-${header.at.slice(0, 10)}-${header.id.slice(-4)}.valise`;
      made.set(id, { path, fileName, size });
      if (input.wish.content === 'waiting') context.emit({ type: 'changed', collections: ['outbox'] });
      return { id, fileName, size, expires: header.expires, counts, total, files };
    }),
  ),
  save: valise.save.handler(async ({ input, context, errors }) => {
    const made = getDesk(context).made.get(input.id);
    if (!made) throw errors.NOT_FOUND();
    const { keepFile } = context.host;
    return { saved: keepFile ? (await keepFile(made.fileName, made.path)) !== null : null };
  }),
  read: valise.read.handler(async ({ input, context, errors }) => {
    const made = getDesk(context).made.get(input.id);
    if (!made) throw errors.NOT_FOUND();
    const file = await open(made.path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, input.at);
      const next = input.at + bytesRead;
      return { bytes: buffer.toString('base64', 0, bytesRead), next: next < made.size && bytesRead > 0 ? next : null };
    } finally {
      await file.close();
    }
  }),
  discard: valise.discard.handler(({ input, context }) => ({ discarded: discardValise(getDesk(context), input.id) })),
  begin: valise.begin.handler(({ input, context, errors }) =>
    orRefuse(errors.VALISE, () => {
      if (input.size > maxBytes) throw new ValiseError('too_large');
      const { folder, uploads } = getDesk(context);
      const id = randomUUID();
      uploads.set(id, { path: join(folder, `${id}.received`), size: input.size, received: 0, opened: null });
      return { id };
    }),
  ),
  chunk: valise.chunk.handler(({ input, context, errors }) =>
    orRefuse(errors.VALISE, async () => {
      const upload = getUpload(context, input.id, errors.NOT_FOUND);
      const bytes = Buffer.from(input.bytes, 'base64');
      if (upload.opened || upload.received + bytes.length > upload.size) throw new ValiseError('unreadable');
      const isFirst = upload.received === 0;
      await writeAt(upload.path, upload.received, bytes);
      upload.received += bytes.length;
      // A film is refused at its first piece.
      if (isFirst && (bytes.length >= maxHeaderBytes || upload.received === upload.size)) readValiseHeader(upload.path);
      return { received: upload.received };
    }),
  ),
  look: valise.look.handler(({ input, context, errors }) =>
    orRefuse(errors.VALISE, () => {
      const { id, at, expires } = readValiseHeader(getUpload(context, input.id, errors.NOT_FOUND).path);
      return { id, at, expires };
    }),
  ),
  open: valise.open.handler(({ input, context, errors }) =>
    orRefuse(errors.VALISE, async () => {
      const upload = getUpload(context, input.id, errors.NOT_FOUND);
      if (upload.received < upload.size) throw new ValiseError('cut');
      upload.opened = await openValise(upload.path, input.passphrase);
      const { memory } = context.desk().sync;
      const now = context.host.now();
      return summarizeValise(upload.opened, judgeValise(upload.opened, memory, now), readTime(now, memory.clocks()));
    }),
  ),
  take: valise.take.handler(({ input, context, errors }) =>
    orRefuse(errors.VALISE, async () => {
      const { opened } = getUpload(context, input.id, errors.NOT_FOUND);
      if (!opened) throw new ValiseError('unreadable');
      const { store, sync, files } = context.desk();
      const { memory } = sync;
      const code = input.code === null || input.code === '' ? null : readConnectionCode(input.code);
      if (code === undefined) throw errors.SITE({ data: { code: 'bad_code', detail: '' } });
      const before = memory.connection();
      const result = await sync.rest(async () => {
        const now = context.host.now();
        const verdict = judgeValise(opened, memory, now, before ?? code);
        // A code is believed only when a first download is closed by its token.
        if (!before && code && verdict.take === 'first') memory.saveConnection(code);
        return takeValise({ store, memory, entrance: files.entrance }, opened, verdict, now);
      });
      discardValise(getDesk(context), input.id);
      context.emit({ type: 'changed', collections: ['app', 'outbox', ...(result.files > 0 ? ['files' as const] : [])] });
      return result;
    }),
  ),
  carried: valise.carried.handler(({ context }) => context.desk().store.carried.sum()),
  carriedChanges: valise.carriedChanges.handler(({ input, context }) => {
    const { store, sync } = context.desk();
    return listCarriedChanges(store, sync.memory.person()?.scopes ?? [], input);
  }),
  dropCarried: valise.dropCarried.handler(({ input, context }) => {
    const { store } = context.desk();
    const dropped = store.write(() => store.carried.drop(input.device));
    context.emit({ type: 'changed', collections: ['outbox'] });
    return { dropped };
  }),
};

/** A piece that a full disk has cut is written again at the same place. */
async function writeAt(path: string, at: number, bytes: Buffer): Promise<void> {
  const file = await open(path, at === 0 ? 'w' : 'r+', 0o600);
  try {
    for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  } finally {
    await file.close();
  }
}

const getDesk = (context: DeskContext) => getValiseDesk(context.desk().store, context.host.folder);

function getMaker(context: DeskContext): Maker {
  const { store, sync, userName } = context.desk();
  return { store, memory: sync.memory, userName: userName(), now: context.host.now() };
}

function getUpload(context: DeskContext, id: string, notFound: () => Error) {
  const upload = getDesk(context).uploads.get(id);
  if (!upload) throw notFound();
  return upload;
}

async function orRefuse<T>(refuse: Refuse, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ValiseError)) throw error;
    throw refuse({ data: { code: error.code } });
  }
}
