import { request as sendRequest, type IncomingHttpHeaders } from 'node:http';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePageFiles } from '../../../src-main/host/page-files.ts';
import { type Downloads, makeDownloads } from '../../../src-main/web/downloads.ts';
import { type Loopback, startLoopback } from '../../../src-main/web/loopback-server.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Sent = { path?: string; method?: string; headers?: Record<string, string>; body?: string };

let loopback: Loopback;
let calls: string[];
let built: string;
let downloads: Downloads;

beforeEach(async () => {
  built = makeBuild();
  calls = [];
  downloads = makeDownloads();
  loopback = await startLoopback({
    port: 0,
    log: () => {},
    answerDownload: downloads.answer,
    answerPath: makePageFiles({ built, host: 'browser', examples: true }),
    answerCall: (request, response) => {
      calls.push(request.url ?? '');
      if (request.url === '/rpc/unknown') return Promise.resolve(false);
      response.writeHead(200).end('{}');
      return Promise.resolve(true);
    },
  });
});
afterEach(() => loopback.close());

/** Sends exactly these headers: fetch would not let the Host be another. */
const send = ({ path = '/', method = 'GET', headers = {}, body }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = sendRequest(`${loopback.origin}/`, { path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject).end(body);
  });
const enter = async (): Promise<string> => {
  const answer = await send({ path: new URL(loopback.address).pathname + new URL(loopback.address).search });
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
};
const call = async (headers: Record<string, string> = {}, rest: Sent = {}) =>
  send({ path: '/rpc/app/status', method: 'POST', body: '{}', headers: { cookie: await enter(), origin: loopback.origin, 'content-length': '2', ...headers }, ...rest });

describe('entering', () => {
  test('the address printed at the start becomes a strict cookie and leaves the address bar', async () => {
    const answer = await send({ path: `/${new URL(loopback.address).search}` });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^bureau-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });
  test('it works once', async () => {
    await enter();
    const again = await send({ path: `/${new URL(loopback.address).search}` });
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    expect(again.body).toContain('déjà servi');
  });
  test('the browser that has entered may come back to it', async () => {
    const cookie = await enter();
    const again = await send({ path: `/${new URL(loopback.address).search}`, headers: { cookie } });
    expect([again.status, again.headers['set-cookie']]).toEqual([303, undefined]);
  });
  test('a wrong token leaves the right one usable', async () => {
    expect((await send({ path: '/?token=wrong' })).status).toBe(403);
    expect(await enter()).not.toBe('');
  });
  test.each([['/'], ['/index.html'], ['/assets/app.js']])('without the cookie, %s is not served', async (path) => {
    expect((await send({ path })).status).toBe(403);
    expect((await send({ path, headers: { cookie: `bureau-${new URL(loopback.origin).port}=wrong` } })).status).toBe(403);
  });
});

describe('whom it listens to', () => {
  test.each(['localhost', '127.0.0.1', 'evil.example', '127.0.0.1:1', '[::1]'])('the Host %s is refused', async (host) => {
    expect((await call({ host })).status).toBe(403);
    expect(calls).toEqual([]);
  });
  test.each(['http://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1'])('the Origin %s is refused', async (origin) => {
    expect((await call({ origin })).status).toBe(403);
    expect((await send({ headers: { cookie: await enter(), origin } })).status).toBe(403);
    expect(calls).toEqual([]);
  });
  test('a call without an Origin or without the cookie is refused', async () => {
    const cookie = await enter();
    const withoutOrigin = await send({ path: '/rpc/app/status', method: 'POST', body: '{}', headers: { cookie, 'content-length': '2' } });
    expect(withoutOrigin.status).toBe(403);
    expect((await call({ cookie: '' })).status).toBe(403);
    expect(calls).toEqual([]);
  });
  test('a request that another site caused is refused', async () => {
    expect((await call({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });
  test('our own page is answered, and no other origin is ever allowed in', async () => {
    const answer = await call({ 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(calls).toEqual(['/rpc/app/status']);
  });
});

describe('what it takes', () => {
  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s is no way to call core', async (method) => {
    const answer = await send({ path: '/rpc/app/status', method, headers: { cookie: await enter(), origin: loopback.origin } });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
  });
  test.each(['POST', 'PUT', 'OPTIONS'])('%s is no way to read a file', async (method) => {
    expect((await send({ path: '/', method, headers: { cookie: await enter(), origin: loopback.origin, 'content-length': '0' } })).status).toBe(405);
  });
  test('a body above 2 MiB is refused before it is read', async () => {
    const answer = await call({ 'content-length': String(2 * 1024 * 1024 + 1) }, { body: '' }).catch((error: unknown) => error);
    expect(answer).toMatchObject({ status: 413 });
    expect(calls).toEqual([]);
  });
  test('a body of unknown length is refused', async () => {
    const cookie = await enter();
    const headers = { cookie, origin: loopback.origin, 'transfer-encoding': 'chunked' };
    expect((await send({ path: '/rpc/app/status', method: 'POST', headers, body: '{}' })).status).toBe(411);
  });
  test('a call of no known name is not found', async () => {
    expect((await call({}, { path: '/rpc/unknown' })).status).toBe(404);
  });
});

describe('what it serves', () => {
  test('the page, with a new nonce each time, and every header', async () => {
    const cookie = await enter();
    const first = await send({ headers: { cookie } });
    const second = await send({ headers: { cookie } });
    const nonces = [first, second].map(({ headers }) => /'nonce-([^']+)'/.exec(headers['content-security-policy'] as string)?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.body).toBe(`<script nonce="${nonces[0]}"></script><meta content="browser"><meta content="examples">`);
    expect(first.headers['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
  test.each([
    '/../package.json',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets\\..\\..\\secret.txt',
    '//etc/passwd',
    '/secret.txt',
    '/renderer-manifest.json',
    '/assets/%00',
    '/__proto__',
    '/constructor',
  ])('%s does not exist', async (path) => {
    expect((await send({ path, headers: { cookie: await enter() } })).status).toBe(404);
  });
  test('a listed file that is no longer the one that was built is not served', async () => {
    writeFileSync(join(built, 'renderer/assets/app.js'), 'alert(1)');
    expect((await send({ path: '/assets/app.js', headers: { cookie: await enter() } })).status).toBe(500);
  });
});

describe('a file that core gives', () => {
  const offer = (name: string) => downloads.offer({ name, type: 'text/plain', size: 4, read: async function* () { yield Buffer.from('abcd'); } });

  test('is something to save, once, and runs nowhere', async () => {
    const cookie = await enter();
    const url = offer('CV d’Éloïse "1".txt');
    const first = await send({ path: url, headers: { cookie } });
    expect([first.status, first.body]).toEqual([200, 'abcd']);
    expect(first.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="CV d__lo_se _1_.txt"; filename*=UTF-8''CV%20d%E2%80%99%C3%89lo%C3%AFse%20%221%22.txt`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await send({ path: url, headers: { cookie } })).status).toBe(404);
  });
  test('is given to the browser that has entered and to no other, and not at an address that was guessed', async () => {
    const url = offer('a.txt');
    expect((await send({ path: url })).status).toBe(403);
    const cookie = await enter();
    expect((await send({ path: `/files/${'a'.repeat(32)}`, headers: { cookie } })).status).toBe(404);
    expect((await send({ path: url, headers: { cookie } })).status).toBe(200);
  });
});

/** A build of two files, and one beside that nobody listed. */
function makeBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-built-'));
  const files = {
    '/index.html': '<script nonce="__CSP_NONCE__"></script><meta content="__BUREAU_HOST__"><meta content="__BUREAU_START__">',
    '/assets/app.js': 'export {}',
  };
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer/secret.txt'), 'secret');
  const listed = Object.entries(files).map(([path, content]) => {
    writeFileSync(join(folder, 'renderer', path), content);
    return [path, { type: 'text/plain', sha256: createHash('sha256').update(content).digest('hex') }];
  });
  writeFileSync(join(folder, 'renderer-manifest.json'), JSON.stringify(Object.fromEntries(listed)));
  return folder;
}
