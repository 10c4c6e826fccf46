import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../support/random.ts';
import { readLogPages, readStorePages } from '../../support/read-pages.ts';

/**
 * A word that is nowhere else. The search keeps of a word only what differs from the word before: its tail is enough to
 * know it by, and long enough to be met by no accident.
 */
export const makeCanary = (random: Random): string => `${random.hex(20)}zk`;
const tails = /[0-9a-f]{12}zk/g;
export const listTails = (text: string): string[] => text.match(tails) ?? [];

/** The canaries in every file of a profile: the store and its log decrypted, the rest as it is. By tail, with the file. */
export function findCanaries(folder: string, key: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const tail of listTails(open(entry.name, bytes, key).toString('latin1'))) found.set(tail, entry.name);
  }
  return found;
}

function open(name: string, bytes: Buffer, key: Buffer): Buffer {
  if (name.endsWith('.db')) return readStorePages(bytes, key);
  return name.endsWith('.db-wal') ? readLogPages(bytes, key) : bytes;
}
