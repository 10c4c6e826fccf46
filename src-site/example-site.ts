// A site on this machine, filled with examples, for trying Bureau without one: prints {"url","code"} once it answers.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { z } from 'zod';
import { listExampleRecords } from '../resources/examples/index.ts';
import { openAdminDoor } from './admin/admin-door.ts';
import { makeConnectionCode } from './devices/connection-code.ts';
import { addUser } from './devices/users.ts';
import { defaultFileLimits } from './files/file-limits.ts';
import { describeError, logToStderr } from './http/log.ts';
import { seedRecords } from './records/seed-records.ts';
import { startSite, type RunningSite } from './start-site.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const kept = z.object({ port: z.number().int(), token: z.string() });

const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' } } });
const folder = resolve(values.folder ?? 'example-site');
const file = join(folder, 'example.json');

// The embedded database is compiled once and quickly: for a few hundred examples, compiling it well takes longer than it saves.
setFlagsFromString('--no-wasm-tier-up');
setFlagsFromString('--no-wasm-dynamic-tiering');

// Without a top-level await: the application's bundle of this file is CommonJS.
serve().catch((error: unknown) => {
  logToStderr('error', 'site.failed', describeError(error));
  process.exit(1);
});

async function serve() {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const site = await listen(Number(values.port ?? before?.port ?? 0));
  const isNew = await seedRecords(site.db, listExampleRecords(new Date()), 'Exemples');
  // The token is kept, so that the desk that tried the examples yesterday finds them again.
  const token = before === null || isNew ? (await addUser(site.db, { name: 'Camille Martin', roles: ['admin'] })).token : before.token;
  writeFileSync(file, JSON.stringify({ port: site.port, token }), { mode: 0o600 });
  const closeDoor = await openAdminDoor(site.db, folder, defaultFileLimits);
  const stop = stopOnSignals(async () => {
    await closeDoor();
    await site.stop();
  });
  // Whoever started it holds its stdin: when that one dies, it must not stay behind.
  // (A utility process of Electron has no stdin, and ends with the application.)
  if (!('parentPort' in process)) process.stdin.on('end', stop).on('error', stop).resume();
  console.log(JSON.stringify({ url: site.url, code: makeConnectionCode(site.url, token) }));
}

/** On `port` if it is free, else on any. */
async function listen(port: number): Promise<RunningSite> {
  const options = {
    folder: join(folder, 'database'),
    host: '127.0.0.1',
    log: logToStderr,
    limits: { submissionsPerMinute: 6000, readsPerMinute: 6000, deviceRequestsPerMinute: 6000 },
    trustProxy: false,
    metrics: {},
  };
  try {
    return await startSite({ ...options, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || values.port !== undefined) throw error;
    return await startSite({ ...options, port: 0 });
  }
}
