import { z } from 'zod';
import { setOf } from '../record/set-of.ts';
import { instant } from '../text.ts';
import { isPlainFileName } from './file-name.ts';

/** A file is named by the SHA-256 of its bytes, in hexadecimal: the same bytes are the same file, wherever they are. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A file as a record carries it. Types that this version does not know are kept: it only cannot add one. */
export const attachedFile = z.object({
  sha256: fileHash,
  name: z.string().refine(isPlainFileName, 'not a plain file name'),
  /** Bytes. */
  size: z.number().int().min(1).max(2 ** 40),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/),
  addedBy: z.string().max(200),
  addedAt: instant,
});
export type AttachedFile = z.infer<typeof attachedFile>;

export const maxFilesOfRecord = 20;

/** The files of a record: a set, in which `sha256` says which is which. */
export const attachedFiles = setOf(attachedFile, 'sha256', maxFilesOfRecord, 'the same file twice');
