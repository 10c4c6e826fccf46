import type { IncomingMessage, ServerResponse } from 'node:http';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { BodyLimitPlugin, RPCHandler as NodeHandler } from '@orpc/server/node';
import { ORPCError } from '@orpc/server';
import type { Core } from './core.ts';
import type { Log } from './core-host.ts';
import { type AnyPort, guardPort } from './guarded-port.ts';

/** A chunk of a file is 1 MiB, 1.4 as base64. */
const bodyLimit = 2 * 1024 * 1024;

/** Answers the window at the other end of `port`. What is not a request of the contract is dropped and logged. */
export function servePort(core: Core, port: AnyPort): void {
  const handler = new PortHandler(core.router, { interceptors: [logFailures(core.context.host.log)] });
  handler.upgrade(guardPort(port, core.context.host.log), { context: core.context });
}

/** Answers POST /rpc/… of the loopback host; false if the request is for something else. */
export function makeHttpHandler(core: Core): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const handler = new NodeHandler(core.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: bodyLimit })],
    interceptors: [logFailures(core.context.host.log)],
  });
  return async (request, response) => (await handler.handle(request, response, { prefix: '/rpc', context: core.context })).matched;
}

/** Expected errors are part of the answer; the others are logged whole, and the window is told only that there was one. */
const logFailures =
  (log: Log) =>
  async <T>({ next }: { next: () => Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError)) log('error', 'handler_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
      throw error;
    }
  };
