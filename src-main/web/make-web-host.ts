import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CoreHost } from '../core/core-host.ts';
import { checkOutsideUrl } from '../host/check-outside-url.ts';
import { makeLog } from '../host/make-log.ts';
import { makeExampleSiteRunner } from '../host/run-example-site.ts';
import type { Downloads } from './downloads.ts';
import { openInSystem } from './open-in-system.ts';

/** The place where core runs for a browser: no keychain and no menu. */
export function makeWebHost(root: string, folder: string, downloads: Downloads): CoreHost {
  const site = join(root, 'src-site/example-site.ts');
  return {
    folder,
    kind: 'browser',
    version: readVersion(root),
    keychain: null,
    openExternal: async (address) => {
      const url = checkOutsideUrl(address);
      return url === undefined ? false : openInSystem(url);
    },
    deliver: (file) => Promise.resolve({ way: 'download', url: downloads.offer(file) }),
    showMenu: () => Promise.resolve(false),
    startExampleSite: makeExampleSiteRunner(() =>
      spawn(process.execPath, [site, '--folder', join(folder, 'example-site')], { stdio: ['pipe', 'pipe', 'inherit'] }),
    ),
    ...readDirectoryUrl(process.env),
    now: () => new Date(),
    log: makeLog(folder, 'core'),
  };
}

/** Tests name a server of this machine; no other address is taken. */
function readDirectoryUrl(env: NodeJS.ProcessEnv): Pick<CoreHost, 'directoryUrl'> {
  const given = env['BUREAU_TEST_DIRECTORY'] ?? '';
  return /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(given) ? { directoryUrl: given } : {};
}

const readVersion = (root: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
