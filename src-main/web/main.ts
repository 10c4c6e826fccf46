// Bureau in a browser of this computer, where Electron is missing: the same core, the same page.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCore } from '../core/core.ts';
import { makeHttpHandler } from '../core/serve-core.ts';
import { findProfileFolder } from '../host/find-profile-folder.ts';
import { makePageFiles } from '../host/page-files.ts';
import { readArguments } from '../host/read-arguments.ts';
import { say } from '../host/say.ts';
import { makeDownloads } from './downloads.ts';
import { startLoopback } from './loopback-server.ts';
import { makeWebHost } from './make-web-host.ts';
import { openInSystem } from './open-in-system.ts';

const root = resolve(import.meta.dirname, '../..');
const given = readArguments(process.argv.slice(2), process.env);

async function serve(): Promise<void> {
  const folder = findProfileFolder(given);
  mkdirSync(folder, { recursive: true });
  const downloads = makeDownloads();
  const host = makeWebHost(root, folder, downloads);
  const answerPath = makePageFiles({ built: join(root, 'out'), host: 'browser', examples: given.examples });
  const core = await createCore(host);
  const loopback = await startLoopback({ port: given.port, answerCall: makeHttpHandler(core), answerDownload: downloads.answer, answerPath, log: host.log });

  let isStopping = false;
  const stop = () => {
    // Asked twice, it leaves at once: the store stands that.
    if (isStopping) process.exit(1);
    isStopping = true;
    void loopback
      .close()
      .then(() => core.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  console.log(say('shell.web.address'));
  console.log(loopback.address);
  if (given.open) await openInSystem(loopback.address);
}

serve().catch((error: unknown) => {
  console.error(say('shell.web.failed', { reason: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
});
