import type { Person } from '../devices/find-person.ts';

export type SiteFile = { size: number; type: string };
/** What one person has begun to send under a name. */
export type UploadKey = { sha256: string; userId: string };
export type Upload = { size: number; received: number };

/**
 * The tables of files, as the rules of their exchange know them: PostgreSQL in service (`postgres-files.ts`), memory in the
 * simulator.
 */
export type FileTables = {
  /** A whole file that some record visible to this person names. Whoever knows its hash alone is told nothing. */
  findReadable: (person: Person, sha256: string) => Promise<SiteFile | undefined>;
  /** A whole file that this person may name in a record: see `listUsableFiles`. */
  findUsable: (person: Person, sha256: string) => Promise<SiteFile | undefined>;
  findUpload: (key: UploadKey) => Promise<Upload | undefined>;
  /** Begins one unless it was begun; answers how it stands. */
  openUpload: (key: UploadKey, size: number) => Promise<Upload | undefined>;
  resizeUpload: (key: UploadKey, size: number) => Promise<void>;
  /** Bytes that this person sent and that no record names, whole or not. */
  countIdleBytes: (userId: string) => Promise<number>;
  /** False, and nothing is kept, unless the part begins just where the last one ended. */
  addPart: (key: UploadKey, at: number, bytes: Uint8Array) => Promise<boolean>;
  /** What was sent, from `from` to before `to`, as far as it has come. */
  readUpload: (key: UploadKey, from: number, to: number) => Promise<Uint8Array>;
  forgetUpload: (key: UploadKey) => Promise<void>;
  /** Makes a file of what was sent, which its sender may name from then on, unless somebody has just done so. */
  keepUpload: (key: UploadKey, file: SiteFile) => Promise<void>;
  /** Lets `userId` name those of these files in records that `person`, who carries their lines, may name. */
  shareWith: (person: Person, userId: string, hashes: readonly string[]) => Promise<void>;
  /** Some bytes of a whole file from `at` on, before `to`; undefined if it is not there any more. */
  readPiece: (sha256: string, at: number, to: number) => Promise<Uint8Array | undefined>;
};
