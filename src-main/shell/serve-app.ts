import { protocol } from 'electron';
import { answerPlainly, makePageFiles } from '../host/page-files.ts';

/** Must be called before Electron is ready. */
export function declareAppScheme(): void {
  // What V8 has compiled is kept from one start to the next (Electron 28 and later; others pass over it): otherwise a
  // third of the time of the page before its first line. The names of files hold their hashes, so that none is stale.
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves `app://bureau/` from the files that the build listed; any other host or method is refused. */
export function serveApp(built: string, examples: boolean): void {
  const answerPath = makePageFiles({ built, host: 'electron', examples });
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const answer =
      host !== 'bureau'
        ? answerPlainly(404, 'Not found')
        : request.method !== 'GET'
          ? answerPlainly(405, 'Only GET')
          : await answerPath(pathname);
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  });
}
