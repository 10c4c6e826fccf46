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
  // A backup is written and read back before it is answered; a first purge may have years to take away.
  const patienceMs = command.do === 'backup' || command.do === 'purge' ? 3_600_000 : 20_000;
  try {
    response = await fetch(`http://127.0.0.1:${found.port}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${found.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (error) {
    if (!isAlive(found.pid)) return undefined;
    throw new AdminRefusal(`The site (process ${found.pid}) holds ${folder} but does not answer: stop it, then try again.`, { cause: error });
  }
  const body = (await response.json()) as { answer?: AdminAnswer } & Partial<Refusal>;
  if (body.answer !== undefined) return body.answer;
  throw new AdminRefusal(explainRefusal({ message: body.message ?? `The site answered ${response.status}`, data: body.data }));
}

type Refusal = { message: string; data?: unknown };

/** An error of the contract in words: its fields, one a line, or its message. */
export function explainRefusal({ message, data }: Refusal): string {
  const { fields } = (data ?? {}) as { fields?: { field: string; problem: string }[] };
  return fields?.map(({ field, problem }) => `${field}: ${problem}`).join('\n') ?? message;
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
