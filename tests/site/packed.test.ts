import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBody, readBytes } from '../../src-main/core/sync/packed-body.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { someOffer } from './test-offers.ts';

let site: TestSite;
let desk: TestDesk;
beforeAll(async () => {
  site = await startSite();
  await site.fillOffers(makeSeedOffers(400));
  desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.sayHello();
});
afterAll(() => site.remove());

/** The answer as it travels, nothing unpacked on the way. */
function ask(method: string, path: string, headers: Record<string, string>, body?: Buffer) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    const sent = request(desk.url + path, { method, headers: { ...desk.headers, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a page', () => {
  const readPage = (accepted: string) =>
    ask('GET', `/v1/sync/snapshot?${new URLSearchParams({ deviceId: desk.deviceId, grantsHash: desk.hello!.grantsHash, epoch: desk.hello!.epoch }).toString()}`, { 'accept-encoding': accepted });

  it.each([
    ['zstd', 'zstd, br, gzip', zstdDecompressSync],
    ['br', 'gzip, br', brotliDecompressSync],
    ['gzip', 'zstd;q=0, br;q=0.0, gzip;q=0.5', gunzipSync],
  ] as const)('is packed as %s for who takes “%s”: a third of its size at most, and the announced bytes once unpacked', async (name, accepted, unpack) => {
    const { headers, body } = await readPage(accepted);
    expect(headers['content-encoding']).toBe(name);
    const plain = unpack(body);
    expect(createHash('sha256').update(plain).digest('hex')).toBe(headers['x-sync-sha256']);
    expect(plain.toString()).toContain('{"kind":"end","count":400}');
    expect(body.length).toBeLessThan(plain.length / 3);
  });

  it('is plain for who takes nothing', async () => {
    const { headers, body } = await readPage('identity');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toContain('{"kind":"end","count":400}');
  });
});

describe('a body', () => {
  const push = (body: Buffer, headers: Record<string, string>) => ask('POST', '/v1/sync/push', headers, body);
  const makeBody = () => {
    const line = desk.makeLine({ entity: 'offer', id: crypto.randomUUID(), set: someOffer({ description: 'Accueillir. '.repeat(800) }) });
    return JSON.stringify({ deviceId: desk.deviceId, epoch: desk.hello?.epoch, lines: [line] });
  };

  it('is unpacked as its encoding says, by a site that said that it does', async () => {
    expect(desk.hello?.encodings).toEqual(['zstd', 'br', 'gzip']);
    for (const encodings of [['zstd'], ['gzip'], []]) {
      const content = makeBody();
      const { body, encoding } = await packBody(content, encodings);
      const headers: Record<string, string> = { 'x-sync-sha256': createHash('sha256').update(content).digest('hex') };
      if (encoding !== null) headers['content-encoding'] = encoding;
      const answer = await push(Buffer.from(body), headers);
      expect([encoding, answer.status, JSON.parse(answer.body.toString())]).toMatchObject([encodings[0] ?? null, 200, { results: [{ status: 'applied' }] }]);
    }
  });

  it.each([['gzip', gzipSync], ['zstd', zstdCompressSync]] as const)('in %s that would fill the memory is refused', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(200 * 1024 * 1024, 32));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await push(bomb, { 'content-encoding': encoding })).status).toBe(413);
  });

  it.each([
    ['in an encoding that nobody knows', () => Buffer.from('x'), { 'content-encoding': 'sdch' }, 'the encoding sdch is not known here'],
    ['that is not in its encoding', () => Buffer.from('x'), { 'content-encoding': 'gzip' }, 'the body is not gzip'],
    ['altered on the way', () => Buffer.from('{"a":1}'), { 'x-sync-sha256': 'f'.repeat(64) }, 'the body was altered on the way'],
  ])('%s is refused, and says why', async (_, make, headers, problem) => {
    const { status, body } = await push(make(), headers);
    expect([status, JSON.parse(body.toString())]).toMatchObject([400, { data: { fields: [{ problem }] } }]);
  });
});

describe('an answer, at a desk', () => {
  it('that unpacks to more than it takes is refused before it fills the memory', async () => {
    const large = new Response(new Blob(['x'.repeat(100_000)]).stream());
    await expect(readBytes(large, 1000)).rejects.toMatchObject({ code: 'not_the_site' });
  });

  it('that its fetch left packed is unpacked', async () => {
    const packed = new Response(zstdCompressSync(Buffer.from('{"kind":"page"}')));
    expect((await readBytes(packed, 1000)).toString()).toBe('{"kind":"page"}');
  });
});
