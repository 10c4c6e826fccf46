import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '../../domain/text.ts';
import { getKeyPath, writeFileSafely } from './key-file.ts';

/** What is said of it afterwards: nothing of what was here. `waiting`: changes that had not left; `kept`: those that the site took. */
export const wiping = z.object({ at: instant, site: z.string().max(2000), waiting: z.number().int(), kept: z.number().int() });
export type Wiping = z.infer<typeof wiping>;

const getNoticePath = (folder: string): string => join(folder, 'wiped.json');
/** The system's log and what the window keeps of its own hold nothing of the records. */
const stays = new Set(['wiped.json', 'logs', 'window', 'window.json', 'example-site']);

/**
 * Takes away all that this profile holds: first its keys, without which no byte of the rest can be read, then the rest.
 * From the moment that the notice is written it will be done to its end, now or at the next start.
 */
export function wipeProfile(folder: string, notice: Wiping): void {
  writeFileSafely(getNoticePath(folder), JSON.stringify(notice));
  finishWiping(folder);
}

/** Does what is left of a wiping that was cut. Answers what is to be said of it, as long as nobody has begun anew. */
export function finishWiping(folder: string): Wiping | null {
  const notice = readNotice(folder);
  if (notice === null) return null;
  rmSync(getKeyPath(folder), { force: true });
  for (const name of readdirSync(folder)) if (!stays.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  return notice;
}

/** Someone begins anew here: a profile that is made from now on is not to be wiped. */
export function forgetWiping(folder: string): void {
  rmSync(getNoticePath(folder), { force: true });
}

function readNotice(folder: string): Wiping | null {
  if (!existsSync(getNoticePath(folder))) return null;
  try {
    return wiping.parse(JSON.parse(readFileSync(getNoticePath(folder), 'utf8')));
  } catch {
    // Whatever it says, it was written before anything was wiped, and whole.
    return { at: new Date(0).toISOString(), site: '', waiting: 0, kept: 0 };
  }
}
