import { onError, ORPCError, ValidationError } from '@orpc/server';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isFormPath, sendFormError, serveForm } from '../corrections/form/serve-form.ts';
import { readView } from '../corrections/form/page-view.ts';
import { isOutcomePath, serveOutcome } from '../outcomes/serve-outcome.ts';
import { isPublicationPath, servePublication } from '../publication/serve-publication.ts';
import { readBearer } from '../devices/find-person.ts';
import { requireLost } from '../devices/lost-devices.ts';
import { requirePerson } from '../devices/require-person.ts';
import { listFieldProblems } from '../records/check-fields.ts';
import { makePostgresFiles } from '../files/postgres-files.ts';
import { makePostgresTables } from '../records/postgres-tables.ts';
import { serveMetrics } from '../metrics/serve-metrics.ts';
import { askToWait, explainBusy } from './busy.ts';
import type { FrontLimits } from './front-limits.ts';
import { serveHealth } from './serve-health.ts';
import { findPolicy, type RoutePolicy } from './route-policy.ts';
import { serveFiles } from './serve-files.ts';
import { servePages } from './serve-pages.ts';
import { readJsonBody } from './read-body.ts';
import { sendError, setCommonHeaders } from './send.ts';
import type { SiteContext } from './site-context.ts';
import { makeBadRequest, makeSiteError } from './site-error.ts';
import { siteRouter } from './site-router.ts';
import { describeError } from './log.ts';

export type ServerOptions = {
  limits: FrontLimits;
  /** Believe the last `X-Forwarded-For` of a proxy in front. */
  trustProxy: boolean;
  /** Who gives it may read the metrics on this port; nobody without it. */
  metricsToken: string | undefined;
  isStopping: () => boolean;
};

/** What a socket may hold back: seconds for its headers, for a whole request, and without a byte either way. */
const patience = { headersMs: 15_000, requestMs: 60_000, silenceMs: 120_000, checkMs: 5000 };
/** Longer than the minute of a proxy, which would else reuse a connection just as it is closed. */
const keepAliveMs = 65_000;
const mostConnections = 5000;
/** Read of anybody. */
const smallBody = 64 * 1024;

/** What a handler is given, with the answer that it writes to. */
type ServedContext = SiteContext & { response: ServerResponse };

/** The HTTP door: limits, headers and log for all routes; then health, bytes, and the rest of the contract. */
export function makeSiteServer(context: Omit<SiteContext, 'token' | 'tables' | 'fileTables'>, options: ServerOptions): Server {
  const { db, log, metrics } = context;
  const tables = makePostgresTables(db);
  const fileTables = makePostgresFiles(db);
  const handler = new OpenAPIHandler<ServedContext>(siteRouter, {
    clientInterceptors: [onError((error, { context: { response } }) => { throw explainBusy(nameFields(error), response); })],
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
    if (await serveMetrics(url, request, response, options.metricsToken, context)) return;
    const token = readBearer(request.headers.authorization);
    const wait = options.limits.check(policy.kind, { address: readSender(request, options.trustProxy), token });
    if (wait > 0) {
      askToWait(response, wait);
      throw makeSiteError('TOO_MANY_REQUESTS');
    }
    if (policy.kind === 'public' && request.method === 'GET') response.setHeader('cache-control', `public, max-age=${policy.cacheSeconds ?? 60}`);
    const full: ServedContext = { ...context, tables, fileTables, token, response };
    if (await serveForm(url, request, response, full, policy.bodyBytes)) return;
    if (await serveOutcome(url, request, response, full, policy.bodyBytes)) return;
    if (await servePublication(url, request, response, full, policy.bodyBytes)) return;
    if (await servePages(url, request, response, full)) return;
    if (await serveFiles(url, request, response, full)) return;
    if (policy.lostOnly === true) await requireLost(db, token);
    // Nobody unpacks megabytes for a stranger. The handler asks again: a body may take a minute, in which an access may end.
    else if (policy.kind === 'device' && policy.bodyBytes > smallBody) await requirePerson(tables, token);
    if (request.method !== 'GET') {
      const body = await readJsonBody(request, policy.bodyBytes);
      // The handler takes a body that is already read; `null` says that there was none.
      Object.assign(request, { body: body ?? null });
    }
    const { matched } = await handler.handle(request, response, { context: full });
    if (!matched) throw makeSiteError('NOT_FOUND');
  }

  const timing = { connectionsCheckingInterval: patience.checkMs, headersTimeout: patience.headersMs, requestTimeout: patience.requestMs, keepAliveTimeout: keepAliveMs };
  const server = createServer(timing, (request, response) => {
    const began = performance.now();
    // Put after a host, any path is an address; `//` alone, or one with another host, would not be.
    const path = request.url?.startsWith('/') ? request.url : '/';
    const url = new URL(`http://site.invalid${path}`);
    const policy = findPolicy(url.pathname);
    response.once('close', () => {
      const token = policy.kind === 'device' && response.statusCode < 300 ? readBearer(request.headers.authorization) : undefined;
      if (token !== undefined) options.limits.know(token);
      const ms = performance.now() - began;
      metrics.addRequest(request.method ?? '', policy.name, response.statusCode, ms / 1000);
      log('info', 'request', {
        method: request.method, route: policy.name, status: response.statusCode, ms: Math.round(ms),
        ...(response.writableFinished ? {} : { cut: true }),
      });
    });
    answer(request, response, url, policy).catch((error: unknown) => {
      const told = explainBusy(error, response);
      if (told !== error) log('warn', 'request.busy', { route: policy.name, ...describeError(error) });
      const isPage = isFormPath(url.pathname) || isOutcomePath(url.pathname) || isPublicationPath(url.pathname);
      if (isPage ? sendFormError(response, told, readView(url, request)) : sendError(response, told)) log('error', 'request.failed', { route: policy.name, ...describeError(error) });
    });
  });
  server.timeout = patience.silenceMs;
  server.maxConnections = mostConnections;
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
