import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../store/store-error.ts';
import { passphraseBox, recoveryBox } from './sealed-key.ts';

/** The key of the store, closed in each of the ways that open it. */
export const keyFile = z.object({
  format: z.literal('bureau-keys'),
  version: z.literal(1),
  /** What `makeKeyCheck` gives for the right key. */
  check: z.string(),
  keychain: z.string().nullable(),
  passphrase: passphraseBox.nullable(),
  recovery: recoveryBox.nullable(),
  /** Hex. Only for the profile of the examples where there is no keychain: its data is fictitious. */
  clear: z.string().nullable(),
});
export type KeyFile = z.infer<typeof keyFile>;

export const getKeyPath = (folder: string): string => join(folder, 'keys.json');

/** Undefined where there is none yet. Throws StoreError if there is one that cannot be read. */
export function readKeyFile(folder: string): KeyFile | undefined {
  const path = getKeyPath(folder);
  if (!existsSync(path)) return undefined;
  try {
    return keyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new StoreError('unreadable', path, error);
  }
}

/** Written beside, flushed, then put in place: a cut leaves the one before. */
export function writeKeyFile(folder: string, keys: KeyFile): void {
  writeFileSafely(getKeyPath(folder), JSON.stringify(keys, null, 1));
}

/** Replaces a small file whole or not at all. */
export function writeFileSafely(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
