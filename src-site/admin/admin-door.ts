import { randomBytes, timingSafeEqual } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { FileLimits } from '../files/file-limits.ts';
import { makeSiteError } from '../http/site-error.ts';
import { sendError, sendJson } from '../http/send.ts';
import { readJsonBody } from '../http/read-body.ts';
import { runAdminCommand } from './admin-command.ts';

/** The file that says how to reach the process that holds an embedded database. Only its owner may read it. */
export const adminFile = (folder: string) => join(folder, 'admin.json');

/** A batch of lines that came by file. */
const maxBody = 8 * 1024 * 1024;

/**
 * An embedded database has one process: `user add` asks it through this door, on the loopback, with the secret of
 * `admin.json`. Answers how to close it.
 */
export async function openAdminDoor(db: Database, folder: string, files: FileLimits): Promise<() => Promise<void>> {
  const secret = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    const answer = async () => {
      if (!isAllowed(request, secret)) throw makeSiteError('UNAUTHORIZED');
      sendJson(response, 200, { answer: await runAdminCommand(db, await readJsonBody(request, maxBody), () => files) });
    };
    answer().catch((error: unknown) => sendError(response, error));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(adminFile(folder), JSON.stringify({ port, secret, pid: process.pid }), { mode: 0o600 });
  return async () => {
    rmSync(adminFile(folder), { force: true });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

function isAllowed(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${secret}`);
  // A page in a browser cannot set this header without asking first, and nothing answers that question.
  return request.method === 'POST' && given.length === expected.length && timingSafeEqual(given, expected);
}
