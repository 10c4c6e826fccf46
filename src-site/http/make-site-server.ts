import { onError, ORPCError, ValidationError } from '@orpc/server';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readBearer } from '../devices/find-person.ts';
import { listFieldProblems } from '../records/check-fields.ts';
import { makePostgresTables } from '../records/postgres-tables.ts';
import { serveHealth } from './serve-health.ts';
import { findPolicy, type RoutePolicy } from './route-policy.ts';
import { servePages } from './serve-pages.ts';
import { makeRateLimit } from './rate-limit.ts';
import { readJsonBody } from './read-body.ts';
import { sendError, setCommonHeaders } from './send.ts';
import type { SiteContext } from './site-context.ts';
import { makeBadRequest, makeSiteError } from './site-error.ts';
import { siteRouter } from './site-router.ts';
import { describeError } from './log.ts';

export type ServerOptions = {
  /** Submissions, and other public requests, that one address may make in a minute. */
  submissionsPerMinute: number;
  readsPerMinute: number;
  /** Believe the last `X-Forwarded-For` of a proxy in front. */
  trustProxy: boolean;
  isStopping: () => boolean;
};

/** The HTTP door: limits, headers and log for all routes; then health, bytes, and the rest of the contract. */
export function makeSiteServer(context: Omit<SiteContext, 'token' | 'tables'>, options: ServerOptions): Server {
  const { db, log } = context;
  const tables = makePostgresTables(db);
  const limits = { submission: makeRateLimit(options.submissionsPerMinute), public: makeRateLimit(options.readsPerMinute) };
  const handler = new OpenAPIHandler(siteRouter, {
    clientInterceptors: [onError((error) => { throw nameFields(error); })],
    interceptors: [onError((error) => {
      if (!(error instanceof ORPCError) || error.status >= 500) log('error', 'request.failed', describeError(error));
    })],
    eventIteratorKeepAliveInterval: 15_000,
  });

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL, policy: RoutePolicy) {
    setCommonHeaders(response);
    if (policy.openToBrowsers) response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS' && policy.openToBrowsers) {
      response.writeHead(204, { 'access-control-allow-methods': 'GET', 'access-control-max-age': '86400' }).end();
      return;
    }
    if (await serveHealth(url, request, response, { db, isStopping: options.isStopping })) return;
    if (policy.kind === 'submission' || policy.kind === 'public') {
      const wait = limits[policy.kind](readSender(request, options.trustProxy));
      if (wait > 0) {
        response.setHeader('retry-after', String(wait));
        throw makeSiteError('TOO_MANY_REQUESTS');
      }
      if (policy.kind === 'public' && request.method === 'GET') response.setHeader('cache-control', 'public, max-age=60');
    }
    const full: SiteContext = { ...context, tables, token: readBearer(request.headers.authorization) };
    if (await servePages(url, request, response, full)) return;
    if (request.method !== 'GET') {
      const body = await readJsonBody(request, policy.bodyBytes);
      // The handler takes a body that is already read; `null` says that there was none.
      Object.assign(request, { body: body ?? null });
    }
    const { matched } = await handler.handle(request, response, { context: full });
    if (!matched) throw makeSiteError('NOT_FOUND');
  }

  const server = createServer((request, response) => {
    const began = performance.now();
    // Put after a host, any path is an address; `//` alone, or one with another host, would not be.
    const path = request.url?.startsWith('/') ? request.url : '/';
    const url = new URL(`http://site.invalid${path}`);
    const policy = findPolicy(url.pathname);
    response.once('close', () =>
      log('info', 'request', {
        method: request.method, route: policy.name, status: response.statusCode, ms: Math.round(performance.now() - began),
        ...(response.writableFinished ? {} : { cut: true }),
      }),
    );
    answer(request, response, url, policy).catch((error: unknown) => {
      if (sendError(response, error)) log('error', 'request.failed', { route: policy.name, ...describeError(error) });
    });
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  return server;
}

/** The contract's BAD_REQUEST names the fields; the library's carries zod's issues. */
function nameFields(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return error;
  return makeBadRequest(listFieldProblems(error.cause.issues));
}

function readSender(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined;
  return forwarded || (request.socket.remoteAddress ?? 'unknown');
}
