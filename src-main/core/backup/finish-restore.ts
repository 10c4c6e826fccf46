import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { getKeyPath, keyFile, type KeyFile, writeFileSafely, writeKeyFile } from '../app/key-file.ts';
import { getStorePath, listStoreFiles } from '../app/store-path.ts';
import { StoreError } from '../store/store-error.ts';

/**
 * What is still to be done of a restore: three files take the place of others, which no system does at once. From the
 * moment this plan is written it will be done to its end, now or at the next start; before that, nothing was touched.
 */
const plan = z.object({ aside: z.string().regex(/^before-restore-[\w-]+$/).nullable(), keys: keyFile });

const getPlanPath = (folder: string): string => join(folder, 'restore.json');
/** The store to be put in place, checked and whole, until it is. */
export const getRestoredPath = (folder: string): string => join(folder, 'restored.db');

const listPresent = (folder: string): string[] =>
  [...listStoreFiles(getStorePath(folder)), getKeyPath(folder)].filter((file) => existsSync(file));

/** Decides that the restored store takes the place of what is in the profile. Answers where that will be kept; null if there is nothing. */
export function planRestore(folder: string, keys: KeyFile, now: Date): string | null {
  const aside = listPresent(folder).length === 0 ? null : `before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  writeFileSafely(getPlanPath(folder), JSON.stringify({ aside, keys } satisfies z.infer<typeof plan>));
  return aside === null ? null : join(folder, aside);
}

/** Does what is left of a restore that was decided, if there is one. Done again, it goes on from where it was cut. Throws StoreError. */
export function finishRestore(folder: string): void {
  if (!existsSync(getPlanPath(folder))) return;
  const { aside, keys } = readPlan(getPlanPath(folder));
  const restored = getRestoredPath(folder);
  if (existsSync(restored)) {
    if (aside !== null) moveAside(folder, join(folder, aside));
    writeKeyFile(folder, keys);
    renameSync(restored, getStorePath(folder));
  }
  rmSync(getPlanPath(folder));
}

function readPlan(path: string): z.infer<typeof plan> {
  try {
    return plan.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new StoreError('unreadable', path, error);
  }
}

/** Keeps what was in the profile, whole. What has been moved already is not replaced by what came in its place. */
function moveAside(folder: string, aside: string): void {
  mkdirSync(aside, { recursive: true });
  keepCopies(join(folder, 'files'), join(aside, 'files'));
  for (const file of listPresent(folder)) {
    const place = join(aside, basename(file));
    if (!existsSync(place)) renameSync(file, place);
  }
}

/** The copies of files stay where they are for the restored store, which has the keys of some; the store that is put aside keeps all of its own. */
function keepCopies(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (existsSync(join(to, name))) continue;
    try {
      linkSync(join(from, name), join(to, name));
    } catch {
      // Some disks have no links.
      copyFileSync(join(from, name), join(to, name));
    }
  }
}
