import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AttachedFile } from '../../domain/file/attached-file.ts';
import { cleanFileName } from '../../domain/file/file-name.ts';
import { recogniseType } from '../../domain/file/recognise-type.ts';
import type { Store } from '../store/store.ts';
import { getFilePath, makePlace, removeCopy } from './file-folder.ts';
import { readFileLimits } from './file-limits.ts';
import { FileRefusal } from './file-problem.ts';
import type { FileTable } from './file-table.ts';
import { openSealedReader } from './sealed-reader.ts';
import { openSealedWriter, type SealedWriter } from './sealed-writer.ts';

type Sending = { name: string; size: number; place: string; key: Buffer; writer: SealedWriter; hash: ReturnType<typeof createHash> };

/** A window that was closed leaves what it had begun: so many at most, the oldest go. */
const mostAtOnce = 8;

/** Files that a window is giving to core, piece by piece. Each is encrypted as it comes; in memory there is one piece. */
export function makeFileEntrance(store: Store, table: FileTable) {
  const sendings = new Map<string, Sending>();

  const drop = (id: string): boolean => {
    const sending = sendings.get(id);
    if (!sending) return false;
    sendings.delete(id);
    sending.writer.close();
    removeCopy(store, sending.place);
    return true;
  };
  const settle = (id: string): void => {
    sendings.get(id)?.writer.close();
    sendings.delete(id);
  };
  const find = (id: string): Sending => {
    const sending = sendings.get(id);
    if (!sending) throw new FileRefusal('not_now');
    return sending;
  };
  /** Whatever stops it, nothing of it stays on the disk; unless a record has it already, and what failed came after. */
  const orDrop = async <T>(id: string, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (table.listPlaces().has(sendings.get(id)?.place ?? '')) settle(id);
      else drop(id);
      throw error;
    }
  };

  return {
    /** Places that are being written, and that the store does not know yet. */
    busy: () => new Set([...sendings.values()].map(({ place }) => place)),
    begin: (name: string, size: number): string => {
      const { fileBytes } = readFileLimits(store);
      if (size === 0) throw new FileRefusal('empty_file');
      if (size > fileBytes) throw new FileRefusal('too_large', String(fileBytes));
      for (const id of [...sendings.keys()].slice(0, Math.max(0, sendings.size - mostAtOnce + 1))) drop(id);
      const id = randomUUID();
      const place = makePlace(store);
      const key = randomBytes(32);
      sendings.set(id, { name, size, place, key, writer: openSealedWriter(getFilePath(store, place), key), hash: createHash('sha256') });
      return id;
    },
    push: (id: string, bytes: Buffer): Promise<number> =>
      orDrop(id, () => {
        const { writer, hash, size } = find(id);
        if (writer.received() + bytes.length > size) throw new FileRefusal('incomplete');
        hash.update(bytes);
        writer.push(bytes);
        return writer.received();
      }),
    /**
     * All has come: says what it is, and keeps it. It is the caller who puts it on a record, by `attach`, in one transaction. Not `toSend`: the
     * site has it already.
     */
    end: (id: string, by: string, at: string, attach: (file: AttachedFile) => void, { toSend = true } = {}): Promise<AttachedFile> =>
      orDrop(id, async () => {
        const { name, size, place, key, writer, hash } = find(id);
        if (writer.received() !== size) throw new FileRefusal('incomplete');
        writer.flush();
        const reader = openSealedReader(getFilePath(store, place), key, size);
        const type = await recogniseType(size, reader.read).finally(reader.close);
        if (type === undefined || !readFileLimits(store).fileTypes.includes(type)) throw new FileRefusal('type_refused', type ?? '');
        const sha256 = hash.digest('hex');
        const file = { sha256, name: cleanFileName(name, type), size, type, addedBy: by.slice(0, 200), addedAt: at };
        const known = table.get(sha256);
        store.write(() => {
          attach(file);
          if (known?.state === 'here') table.save({ ...known, usedAt: at });
          else table.save({ sha256, size, type, state: 'here', place, key, toSend, keep: known?.keep ?? false, usedAt: at });
        });
        settle(id);
        // It was here already, or half of it: one copy is enough.
        if (known?.state === 'here') removeCopy(store, place);
        else if (known?.place != null) removeCopy(store, known.place);
        return file;
      }),
    cancel: drop,
    close: (): void => {
      for (const id of sendings.keys()) drop(id);
    },
  };
}
export type FileEntrance = ReturnType<typeof makeFileEntrance>;
