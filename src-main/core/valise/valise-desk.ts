import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedValise } from '../../valise/read-valise.ts';
import type { Store } from '../store/store.ts';

/** A valise that was made and not yet taken away, or a file that is being received. */
type Made = { path: string; fileName: string; size: number };
type Upload = { path: string; size: number; received: number; opened: OpenedValise | null };
export type ValiseDesk = { folder: string; made: Map<string, Made>; uploads: Map<string, Upload> };

const desks = new WeakMap<Store, ValiseDesk>();

/**
 * The files of valises of an open store, in a folder of its profile. They are sealed, whichever way they go; what an earlier
 * start left there goes.
 */
export function getValiseDesk(store: Store, profile: string): ValiseDesk {
  const known = desks.get(store);
  if (known) return known;
  const folder = join(profile, 'valises');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fresh: ValiseDesk = { folder, made: new Map(), uploads: new Map() };
  desks.set(store, fresh);
  return fresh;
}

/** Forgets one, and its file. False if there is none. */
export function discardValise({ made, uploads }: ValiseDesk, id: string): boolean {
  const path = made.get(id)?.path ?? uploads.get(id)?.path;
  if (path === undefined) return false;
  rmSync(path, { force: true });
  made.delete(id);
  uploads.delete(id);
  return true;
}
