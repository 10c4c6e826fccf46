import { createHash } from 'node:crypto';
import type { Entity } from '../../../src-main/domain/record/entity.ts';
import { listNamedFiles } from '../../../src-main/domain/record/named-files.ts';
import type { Person } from '../../../src-site/devices/find-person.ts';
import type { FileTables, SiteFile, UploadKey } from '../../../src-site/files/file-tables.ts';
import type { MemoryState } from './memory-tables.ts';

type Upload = { size: number; bytes: Buffer };

/** All that the site knows of files. Values are never changed, only replaced. */
export type MemoryFiles = {
  whole: Map<string, SiteFile & { bytes: Buffer }>;
  uploads: Map<string, Upload>;
  /** Who has sent which. */
  holders: Set<string>;
  /** The records that name a file, or have named it, as `keyOf` writes them. */
  uses: Map<string, string[]>;
};

export const makeMemoryFiles = (): MemoryFiles => ({ whole: new Map(), uploads: new Map(), holders: new Set(), uses: new Map() });
export const copyMemoryFiles = ({ whole, uploads, holders, uses }: MemoryFiles): MemoryFiles => ({
  whole: new Map(whole), uploads: new Map(uploads), holders: new Set(holders), uses: new Map(uses),
});

const uploadKey = ({ sha256, userId }: UploadKey) => `${sha256} ${userId}`;
const sees = ({ scopes }: Person, row: { scopes: readonly string[] } | undefined) => row !== undefined && row.scopes.some((scope) => scopes.includes(scope));

/** See `listUsableFiles`. */
export const isUsable = ({ files, rows }: MemoryState, person: Person, sha256: string): boolean =>
  files.whole.has(sha256)
  && (files.holders.has(uploadKey({ sha256, userId: person.userId })) || (files.uses.get(sha256) ?? []).some((place) => sees(person, rows.get(place))));

/** Takes note of what a record that is written names. */
export function noteUses({ uses }: MemoryFiles, place: string, entity: Entity, fields: Record<string, unknown>): void {
  for (const sha256 of listNamedFiles(entity, fields)) {
    const known = uses.get(sha256) ?? [];
    if (!known.includes(place)) uses.set(sha256, [...known, place]);
  }
}

/** The site's tables of files in memory. `onWhole` is told of each file that is made of what was sent. */
export function makeMemoryFileTables(read: () => MemoryState, onWhole: (sha256: string, isRight: boolean) => void): FileTables {
  const readable = (person: Person, sha256: string) => {
    const { files, rows } = read();
    const isNamed = (files.uses.get(sha256) ?? []).some((place) => {
      const row = rows.get(place);
      return row !== undefined && !row.deleted && sees(person, row) && listNamedFiles(row.entity, row.fields).includes(sha256);
    });
    return isNamed ? files.whole.get(sha256) : undefined;
  };
  const describe = (upload: Upload | undefined) => upload && { size: upload.size, received: upload.bytes.length };
  return {
    findReadable: async (person, sha256) => readable(person, sha256),
    findUsable: async (person, sha256) => (isUsable(read(), person, sha256) ? read().files.whole.get(sha256) : undefined),
    findUpload: async (key) => describe(read().files.uploads.get(uploadKey(key))),
    openUpload: async (key, size) => {
      const { uploads: begun } = read().files;
      if (!begun.has(uploadKey(key))) begun.set(uploadKey(key), { size, bytes: Buffer.alloc(0) });
      return describe(begun.get(uploadKey(key)));
    },
    resizeUpload: async (key, size) => {
      const upload = read().files.uploads.get(uploadKey(key));
      if (upload) read().files.uploads.set(uploadKey(key), { ...upload, size });
    },
    countIdleBytes: async () => 0,
    addPart: async (key, at, bytes) => {
      const upload = read().files.uploads.get(uploadKey(key));
      if (upload?.bytes.length !== at) return false;
      read().files.uploads.set(uploadKey(key), { ...upload, bytes: Buffer.concat([upload.bytes, bytes]) });
      return true;
    },
    readUpload: async (key, from, to) => read().files.uploads.get(uploadKey(key))?.bytes.subarray(from, to) ?? Buffer.alloc(0),
    forgetUpload: async (key) => {
      read().files.uploads.delete(uploadKey(key));
    },
    keepUpload: async (key, file) => {
      const { files } = read();
      const upload = files.uploads.get(uploadKey(key));
      if (!upload) return;
      onWhole(key.sha256, createHash('sha256').update(upload.bytes).digest('hex') === key.sha256);
      if (!files.whole.has(key.sha256)) files.whole.set(key.sha256, { ...file, bytes: upload.bytes });
      files.holders.add(uploadKey(key));
      files.uploads.delete(uploadKey(key));
    },
    shareWith: async (person, userId, hashes) => {
      for (const sha256 of hashes) if (isUsable(read(), person, sha256)) read().files.holders.add(uploadKey({ sha256, userId }));
    },
    readPiece: async (sha256, at, to) => read().files.whole.get(sha256)?.bytes.subarray(at, to),
  };
}
