import { z } from 'zod';
import { fileHash } from '../../domain/file/attached-file.ts';

/** A file travels by parts of at most so many bytes, one after the other. */
export const filePartBytes = 1024 * 1024;

export const fileName = z.object({ sha256: fileHash });

/** How much of a file the site has, from its beginning. Nobody is told of a file that they neither sent nor can see. */
export const fileState = z.object({ size: z.number().int().min(0), received: z.number().int().min(0), complete: z.boolean() });
export type FileState = z.infer<typeof fileState>;

/** `offset` is where the part begins: exactly what the site has received. `size` is that of the whole file. */
export const filePartQuery = z.object({ offset: z.coerce.number().int().min(0), size: z.coerce.number().int().min(1) });

/** Refusals of the routes of files. */
export const fileErrors = {
  /** Something else came meanwhile, or was lost: ask for the state, go on from there. */
  FILE_OFFSET: { status: 409, message: 'The part does not begin where the last one ended' },
  /** What came is forgotten: it has to be sent from its beginning. */
  FILE_ALTERED: { status: 422, message: 'The bytes are not those of this SHA-256' },
  FILE_TYPE: { status: 415, message: 'The content is of no type that this site takes' },
  FILE_QUOTA: { status: 507, message: 'Too much of this person waits here without a record that names it' },
} as const;
export const rangeError = { RANGE: { status: 416, message: 'One range of bytes, within the file' } } as const;
