import { z } from 'zod';
import { keyFile } from '../app/key-file.ts';

/**
 * First line of a backup. The store follows as it is, encrypted with its own key; the key travels closed by the
 * passphrase and by the recovery key, never by a keychain (which stays on its machine) and never in clear.
 */
export const backupHeader = z.object({
  format: z.literal('bureau-backup'),
  version: z.literal(1),
  at: z.iso.datetime(),
  app: z.string().max(60),
  schema: z.number().int().min(1),
  size: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  keys: keyFile.extend({ keychain: z.null() }),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** A line longer than this is not ours. */
export const maxHeaderBytes = 64 * 1024;
