import { randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { FileClient } from './file-client.ts';
import { getFilePath, makePlace, removeCopy } from './file-folder.ts';
import { FileRefusal } from './file-problem.ts';
import type { FileTable, HeldFile } from './file-table.ts';
import type { PartSize } from './part-size.ts';
import { hashSealedFile } from './sealed-reader.ts';
import { openSealedWriter } from './sealed-writer.ts';
import type { Progress } from './send-file.ts';

type Context = { store: Store; table: FileTable; client: FileClient; partSize: PartSize; onProgress: Progress; now: () => Date };

/**
 * Fetches a file from where a cut left it. It counts as here once its hash is right, and not before. Throws SiteFailure,
 * StoreError, or FileRefusal if what the site has is something else.
 */
export async function fetchFile(context: Context, wanted: HeldFile): Promise<void> {
  const { store, table, client, partSize, onProgress } = context;
  const file = wanted.place === null ? begin(context, wanted) : wanted;
  const { sha256, size, place, key } = file;
  const path = getFilePath(store, place);
  const writer = openSealedWriter(path, key);
  try {
    while (writer.received() < size) {
      onProgress(writer.received());
      const from = writer.received();
      await partSize.measure(() => client.readPart(sha256, from, Math.min(size, from + partSize.bytes()), size, writer.push));
      if (table.get(sha256)?.place !== place) throw new FileRefusal('not_now');
    }
  } finally {
    try {
      writer.flush();
    } finally {
      writer.close();
    }
  }
  const hash = writer.received() === size ? await hashSealedFile(path, key, size) : '';
  // The right to it may have gone while it came.
  if (table.get(sha256)?.place !== place) throw new FileRefusal('not_now');
  if (hash !== sha256) {
    forgetCopy(context, file);
    throw new FileRefusal('altered');
  }
  store.write(() => table.save({ ...file, ...lately(table, sha256), state: 'here', usedAt: context.now().toISOString() }));
}

/** What was chosen for the file while it came. */
const lately = (table: FileTable, sha256: string) => ({ keep: table.get(sha256)?.keep ?? false });

function begin({ store, table }: Context, wanted: HeldFile): HeldFile & { state: 'coming' | 'here' } {
  const file = { ...wanted, state: 'coming' as const, place: makePlace(store), key: randomBytes(32) };
  store.write(() => table.save(file));
  return file;
}

/** Takes a copy away, and leaves the wish to have the file. */
export function forgetCopy({ store, table }: Pick<Context, 'store' | 'table'>, file: HeldFile): void {
  const { place } = file;
  store.write(() => table.save({ ...file, ...lately(table, file.sha256), state: 'wanted', place: null, key: null, toSend: false }));
  if (place !== null) removeCopy(store, place);
}
