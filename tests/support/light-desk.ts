import { createHash, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';

export type Answer = { status: number; ms: number; body: Buffer };

/** A desk that costs next to nothing, for hundreds in one process: it keeps its place, and looks at a page's head and end only. */
export function makeLightDesk({ url, token }: { url: string; token: string }) {
  const deviceId = randomUUID();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let epoch = '';
  let grantsHash = '';
  let cursor = '';
  let lastN = 0;

  function ask(method: 'GET' | 'POST', path: string, input?: unknown): Promise<Answer> {
    const began = performance.now();
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip', ...(input === undefined ? {} : { 'content-type': 'application/json' }) };
    return new Promise((resolve, reject) => {
      const sent = request(url + path, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - began;
          const whole = Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, ms, body: response.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole });
        });
      });
      sent.on('error', reject);
      sent.end(input === undefined ? undefined : JSON.stringify(input));
    });
  }
  const query = (values: Record<string, string>) => new URLSearchParams({ deviceId, grantsHash, ...values }).toString();
  const readHead = (page: Buffer) => JSON.parse(page.toString('utf8', 0, page.indexOf(10))) as { next: string | null; head: string; more: boolean };
  const readCount = (page: Buffer) => (JSON.parse(page.toString('utf8', page.lastIndexOf(10, page.length - 2) + 1)) as { count: number }).count;

  return {
    sayHello: async (): Promise<Answer> => {
      const answer = await ask('POST', '/v1/sync/hello', { deviceId, app: 'bench', schema: 1, epoch: null, grantsHash: null });
      if (answer.status === 200) ({ epoch, grantsHash, lastN } = JSON.parse(answer.body.toString()) as { epoch: string; grantsHash: string; lastN: number });
      return answer;
    },
    /** Goes to where the feed ends now, without reading what is before. */
    skipToEnd: async (): Promise<Answer> => {
      const answer = await ask('GET', `/v1/sync/snapshot?${query({ epoch, limit: '1' })}`);
      if (answer.status === 200) cursor = readHead(answer.body).head;
      return answer;
    },
    /** One page of the feed. */
    pull: async (limit = 500): Promise<Answer & { more: boolean; count: number }> => {
      const answer = await ask('GET', `/v1/sync/feed?${query({ cursor, limit: String(limit) })}`);
      if (answer.status !== 200) return { ...answer, more: false, count: 0 };
      const { next, more } = readHead(answer.body);
      cursor = next ?? cursor;
      return { ...answer, more, count: readCount(answer.body) };
    },
    /** Sends new offers. */
    push: (offers: OfferFields[]): Promise<Answer> => {
      const lines = offers.map((fields) => {
        const line = { entity: 'offer', id: randomUUID(), op: 'put', baseVer: 0, base: {}, set: fields, at: new Date().toISOString() };
        return { ...line, n: ++lastN, sha: createHash('sha256').update(JSON.stringify(line)).digest('hex') } as Mutation;
      });
      return ask('POST', '/v1/sync/push', { deviceId, epoch, lines });
    },
    close: () => agent.destroy(),
  };
}
export type LightDesk = ReturnType<typeof makeLightDesk>;

/** After `waitMs`, says hello and reads to the end of the feed, as a desk does whose network is back. */
export async function comeBack(desk: LightDesk, waitMs = 0): Promise<{ ms: number; rows: number; errors: number }> {
  await sleep(waitMs);
  const began = performance.now();
  let rows = 0;
  let errors = (await desk.sayHello()).status === 200 ? 0 : 1;
  for (let more = true; more; ) {
    const page = await desk.pull();
    ({ more } = page);
    rows += page.count;
    if (page.status !== 200) errors++;
  }
  return { ms: performance.now() - began, rows, errors };
}
