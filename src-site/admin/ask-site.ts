import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { adminFile } from './admin-door.ts';
import type { AdminAnswer, AdminCommand } from './admin-command.ts';

const door = z.object({ port: z.number().int(), secret: z.string(), pid: z.number().int() });

/** The site refused the command; `message` says why, for the person at the command line. */
export class AdminRefusal extends Error {
  override name = 'AdminRefusal';
}

/** Gives `command` to the process that holds `folder`; undefined if none does (its file may be left from a crash). */
export async function askRunningSite(folder: string, command: AdminCommand): Promise<AdminAnswer | undefined> {
  const found = readDoor(folder);
  if (found === undefined) return undefined;
  let response: Response;
  try {
    response = await fetch(`http://127.0.0.1:${found.port}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${found.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(20_000),
    });
  } catch (error) {
    if (!isAlive(found.pid)) return undefined;
    throw new AdminRefusal(`The site (process ${found.pid}) holds ${folder} but does not answer: stop it, then try again.`, { cause: error });
  }
  const body = (await response.json()) as { answer?: AdminAnswer; message?: string; data?: { fields?: { field: string; problem: string }[] } };
  if (body.answer !== undefined) return body.answer;
  const fields = body.data?.fields?.map(({ field, problem }) => `${field}: ${problem}`).join('\n');
  throw new AdminRefusal(fields ?? body.message ?? `The site answered ${response.status}`);
}

function readDoor(folder: string) {
  try {
    return door.parse(JSON.parse(readFileSync(adminFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
