import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Store } from '../store/store.ts';

/** The encrypted copies of files, beside the store. Their names are random: they tell neither what a file is nor its hash. */
export const getFilesFolder = (store: Store): string => join(dirname(store.file), 'files');
export const getFilePath = (store: Store, place: string): string => join(getFilesFolder(store), place);

/** A place that nothing has, in a folder that exists. */
export function makePlace(store: Store): string {
  mkdirSync(getFilesFolder(store), { recursive: true, mode: 0o700 });
  return randomBytes(16).toString('hex');
}

export const removeCopy = (store: Store, place: string): void => rmSync(getFilePath(store, place), { force: true });

/** Removes the copies of which the store has no key any more (or never had: a sending that was cut). `busy` are being written. */
export function sweepFolder(store: Store, known: Set<string>, busy: ReadonlySet<string>): void {
  const folder = getFilesFolder(store);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!known.has(name) && !busy.has(name)) rmSync(join(folder, name), { force: true });
}
