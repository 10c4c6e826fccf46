import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../core/core-host.ts';
import { answerPlainly, type PageAnswer } from '../host/page-files.ts';
import { securityHeaders } from '../host/page-policy.ts';
import { say } from '../host/say.ts';
import { checkRequest, isCall } from './check-request.ts';
import { makeSessionDoor } from './session-door.ts';

export type LoopbackOptions = {
  port: number;
  /** Answers a call to core; false if there is none of that name. */
  answerCall: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Sends a file that core gave to the browser; false if there is none at this path. */
  answerDownload: (path: string, response: ServerResponse) => Promise<boolean>;
  answerPath: (path: string) => Promise<PageAnswer>;
  log: Log;
};
export type Loopback = { origin: string; /** Works once. */ address: string; close: () => Promise<void> };

/** Serves Bureau to one browser of this computer, and to nobody else. */
export async function startLoopback({ port, answerCall, answerDownload, answerPath, log }: LoopbackOptions): Promise<Loopback> {
  const door = makeSessionDoor();
  let name = '';
  let cookie = '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = checkRequest(request, name);
    if (refusal) {
      const { status, text, headers } = refusal;
      const plain = answerPlainly(status, text);
      // What is still being sent is not waited for.
      return send(request, response, { ...plain, headers: { ...plain.headers, ...headers, connection: 'close' } });
    }
    const url = new URL(request.url ?? '/', `http://${name}`);
    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token !== null) return exchange(token, request, response);
    if (!door.holdsSession(request, cookie)) return send(request, response, answerPlainly(403, say('shell.web.closed')));
    const isFile = request.method === 'GET' && url.pathname.startsWith('/files/');
    if (!isCall(request) && !isFile) return send(request, response, await answerPath(url.pathname));
    for (const [header, value] of Object.entries(securityHeaders)) response.setHeader(header, value);
    response.setHeader('cache-control', 'no-store');
    if (isFile) {
      if (!(await answerDownload(url.pathname, response))) send(request, response, answerPlainly(404, 'Not found'));
      return;
    }
    if (!(await answerCall(request, response))) send(request, response, answerPlainly(404, 'Not found'));
  };

  const exchange = (token: string, request: IncomingMessage, response: ServerResponse): void => {
    const session = door.redeem(token);
    // The same browser may come back to the address that it was given (reload, history).
    if (session === undefined && !door.holdsSession(request, cookie))
      return send(request, response, answerPlainly(403, say('shell.web.used')));
    const redirect = answerPlainly(303, '');
    const headers = { ...redirect.headers, location: '/', 'cache-control': 'no-store' };
    send(request, response, {
      ...redirect,
      headers: session === undefined ? headers : { ...headers, 'set-cookie': `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/` },
    });
  };

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log('error', 'web.failed', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
      if (response.headersSent) response.destroy();
      else send(request, response, answerPlainly(500, 'Failed'));
    });
  });
  const bound = await listen(server, port);
  name = `127.0.0.1:${bound}`;
  // Cookies know no ports: two Bureaux on one computer each need their own name.
  cookie = `bureau-${bound}`;
  return {
    origin: `http://${name}`,
    address: `http://${name}/?token=${door.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: PageAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
