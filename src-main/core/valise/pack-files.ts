import { entity as knownEntity } from '../../domain/record/entity.ts';
import { listHashes, listNamedFiles } from '../../domain/record/named-files.ts';
import { type CarriedLine, type FilePiece, type PackedFiles, pieceBytes, type StateLine, type ValiseItem } from '../../valise/valise-lines.ts';
import { getFilePath } from '../files/file-folder.ts';
import { type FileTable, type HeldFile, openFileTable } from '../files/file-table.ts';
import { isSoundCopy, openSealedReader } from '../files/sealed-reader.ts';
import { readUnsentFiles } from '../files/unsent-files.ts';
import type { OutboxLine } from '../store/outbox-table.ts';
import type { Store } from '../store/store.ts';

type Packed = HeldFile & { state: 'here' };

/** What the lines that leave would take along: files that the site has not received from this computer. */
export function sumUnsentFiles(store: Store, lines: readonly OutboxLine[]): PackedFiles {
  const table = openFileTable(store.db);
  const hashes = new Set(lines.flatMap(({ set }) => listHashes(set['files'])));
  const files = [...hashes].flatMap((sha256) => findPacked(table, sha256, true) ?? []);
  return { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** The same lines, then the files that they name and that the site has not received, piece after piece. */
export async function* addUnsentFiles(store: Store, lines: readonly CarriedLine[]): AsyncGenerator<ValiseItem> {
  yield* lines;
  const named = new Set(lines.flatMap(({ frozen }) => listHashes((JSON.parse(frozen) as { set?: { files?: unknown } }).set?.files)));
  yield* readFiles(store, named, true);
}

/** The same records, then those of their files that are on this computer. */
export async function* addFilesOfRecords(store: Store, states: AsyncIterable<StateLine>): AsyncGenerator<ValiseItem> {
  const named = new Set<string>();
  for await (const state of states) {
    const entity = knownEntity.safeParse(state.entity);
    if (state.kind === 'put' && entity.success) for (const sha256 of listNamedFiles(entity.data, state.fields)) named.add(sha256);
    yield state;
  }
  yield* readFiles(store, named, false);
}

/** Files that the site has not received from this computer, the smallest first, `most` bytes in all: the rest stays behind. */
export async function* listUnsentPieces(store: Store, most: number): AsyncGenerator<FilePiece> {
  const table = openFileTable(store.db);
  const files = [...readUnsentFiles(store)].flatMap((sha256) => findPacked(table, sha256, true) ?? []).toSorted((one, other) => one.size - other.size);
  let left = most;
  const fitting = files.filter(({ size }) => (left -= size) >= 0);
  yield* readFiles(store, fitting.map(({ sha256 }) => sha256), true);
}

/** A copy that cannot be read any more stays behind: what names it waits for it, or asks the site. */
async function* readFiles(store: Store, hashes: Iterable<string>, toSend: boolean): AsyncGenerator<FilePiece> {
  const table = openFileTable(store.db);
  for (const sha256 of hashes) {
    const file = findPacked(table, sha256, toSend);
    if (file && (await isSoundCopy(getFilePath(store, file.place), file))) yield* readPieces(store, file);
  }
}

function* readPieces(store: Store, { sha256, size, place, key }: Packed): Generator<FilePiece> {
  const reader = openSealedReader(getFilePath(store, place), key, size);
  try {
    for (let at = 0; at < size; at += pieceBytes) yield { kind: 'piece', sha256, size, at, bytes: reader.read(at, at + pieceBytes).toString('base64') };
  } finally {
    reader.close();
  }
}

function findPacked(table: FileTable, sha256: string, toSend: boolean): Packed | undefined {
  const file = table.get(sha256);
  return file?.state === 'here' && file.toSend === toSend ? { ...file, state: file.state } : undefined;
}
