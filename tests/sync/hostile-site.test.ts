import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaNumber } from '../../src-main/contract/site/envelope.ts';
import { makeOffer } from '../../src-main/domain/offer/offer.ts';
import { listGrantedScopes } from '../../src-main/domain/record/scope.ts';
import { makeConnectionCode } from '../../src-site/devices/connection-code.ts';
import { writeNest } from '../fuzz/spoiled-messages.ts';
import { makeSimulatedId } from '../support/simulator/random.ts';
import { startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { makeDigestDue } from '../../src-main/core/sync/digest-state.ts';

// A site of our own making, which speaks the protocol and says what no honest one would.

const at = '2026-11-24T08:00:00.000Z';
const grant = { userName: 'Awa', roles: ['correspondent' as const], territories: ['FR-44'] };
const scopes = listGrantedScopes(grant);
const envelope = { epoch: 'e', now: at, backupSeq: 0, schemaMin: 1, schemaMax: schemaNumber };
const put = (n: number, more = {}) => ({
  kind: 'put', entity: 'offer', id: makeSimulatedId(n), ver: 1, seq: n, scopes: ['offers', 'offers:FR-44'], by: 'Site', at,
  fields: makeOffer({ title: `Offre ${n}`, description: 'Texte', source: 'site', receivedAt: at, territory: 'FR-44' }), ...more,
});

type Answer = (request: { path: string; query: URLSearchParams; asked: number }) => { head: object; lines: unknown[] } | undefined;
let server: Server;
let asked: string[];
let digest: unknown;
let answer: Answer;
const nothing = { head: { next: 'c', more: false, head: 'c', headSeq: 0 }, lines: [] };

beforeEach(async () => {
  asked = [];
  digest = null;
  answer = () => nothing;
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://site');
    asked.push(url.pathname);
    request.resume();
    if (url.pathname.endsWith('/hello')) {
      const limits = { pageRows: 5000, pushLines: 500, bodyBytes: 8_000_000, fileBytes: 1, fileTypes: [] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...envelope, ...grant, scopes, grantsHash: 'g', lastN: 0, minSeq: 0, limits }));
      return;
    }
    if (url.pathname.endsWith('/digest') && digest !== null) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...envelope, seq: Number(url.searchParams.get('seq')), buckets: digest }));
      return;
    }
    const { head, lines } = answer({ path: url.pathname, query: url.searchParams, asked: asked.filter((path) => path === url.pathname).length }) ?? nothing;
    const body = [{ ...envelope, kind: 'page', ...head }, ...lines, { kind: 'end', count: lines.length }].map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    response.setHeader('x-sync-sha256', createHash('sha256').update(body).digest('hex')).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const connect = () => startReadyDesk('Awa', makeConnectionCode(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'x'.repeat(43)));
const titles = ({ core }: TestDesk) => core.context.desk().store.db.prepare(`select fields ->> 'title' from record order by seq`).pluck().all();
const page = (lines: unknown[]): Answer => ({ path }) => (path.endsWith('/snapshot') ? { head: { next: null, more: false, head: 'c', headSeq: 9 }, lines } : nothing);

describe('a site that says what it should not', () => {
  it('items that do not fit are refused one by one, the others are taken, and the person is told how many', async () => {
    answer = page([
      put(1), put(2, { id: '../../etc/passwd' }), put(3, { seq: -4 }), 'not JSON at all', put(4, { scopes: Array(500).fill('offers') }),
      put(5, { kind: 'burn' }), put(6, { by: 'x'.repeat(5000) }), null, [], 12, put(7),
    ]);
    const desk = await connect();
    expect(titles(desk)).toEqual(['Offre 1', 'Offre 7']);
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', refused: { malformed: 9, outOfSight: 0 } });
    expect(desk.logs.filter((line) => line.includes('sync_items_refused'))).toHaveLength(1);
  });

  it('an item nested in itself a hundred thousand times is refused alone', async () => {
    const deep = writeNest(100_000);
    answer = page([put(1), JSON.stringify(put(2)).replace('"Texte"', deep), JSON.stringify(put(3)).replace('"Texte"', `"Texte","later":${deep}`), put(4)]);
    const desk = await connect();
    expect(titles(desk)).toEqual(['Offre 1', 'Offre 4']);
    expect(await desk.client.sync.status()).toMatchObject({ state: 'idle', refused: { malformed: 2 } });
  });

  it('a record of another territory is not taken', async () => {
    answer = page([put(1), put(2, { scopes: ['offers', 'offers:FR-35'] }), put(3, { entity: 'membership', scopes: ['members'] })]);
    const desk = await connect();
    expect(titles(desk)).toEqual(['Offre 1']);
    expect(await desk.client.sync.status()).toMatchObject({ refused: { malformed: 0, outOfSight: 2 } });
  });

  it('fields that are too large, or of another kind, are kept aside to be read again by a later version, and shown nowhere', async () => {
    answer = page([put(1), put(2, { fields: { ...put(2).fields, title: 'x'.repeat(2_000_000) } }), put(3, { fields: { title: { $gt: '' } } })]);
    const desk = await connect();
    expect(titles(desk)).toEqual(['Offre 1']);
    expect(desk.core.context.desk().store.db.prepare('select count(*) from unread').pluck().get()).toBe(2);
  });

  it('a download whose pages lead back to where they began is given up', async () => {
    answer = ({ path, query }) => (path.endsWith('/snapshot') ? { head: { next: query.get('after') === 'a' ? 'b' : 'a', more: true, head: 'c', headSeq: 9 }, lines: [put(1)] } : undefined);
    await expect(connect()).rejects.toMatchObject({ data: { code: 'not_the_site' } });
    expect(asked.length).toBeLessThan(20);
  });

  it('a feed that never ends, page after empty page, is given up; what came before stays', async () => {
    answer = ({ path, asked: times }) =>
      path.endsWith('/snapshot') ? { head: { next: null, more: false, head: 'c', headSeq: 9 }, lines: [put(1)] }
        : path.endsWith('/feed') ? { head: { next: `c${times}`, more: true, head: `c${times}`, headSeq: 9 }, lines: [] } : undefined;
    await expect(connect()).rejects.toMatchObject({ data: { code: 'not_the_site' } });
    expect(asked.filter((path) => path.endsWith('/feed')).length).toBeLessThan(40);
  });

  it('a feed that tells the same changes for ever, from a new place each time, is given up', async () => {
    answer = ({ path, asked: times }) =>
      path.endsWith('/snapshot') ? { head: { next: null, more: false, head: 'c', headSeq: 9 }, lines: [put(1)] }
        : path.endsWith('/feed') ? { head: { next: `c${times}`, more: true, head: `c${times}`, headSeq: 9 }, lines: [put(2, { seq: 3 + (times % 2) })] } : undefined;
    await expect(connect()).rejects.toMatchObject({ data: { code: 'not_the_site' } });
    expect(asked.filter((path) => path.endsWith('/feed')).length).toBeLessThan(300);
  });

  it('a feed that goes back to older versions changes nothing of what is here', async () => {
    answer = ({ path, asked: times }) => {
      if (path.endsWith('/snapshot')) return { head: { next: null, more: false, head: 'c', headSeq: 9 }, lines: [put(5, { ver: 3 })] };
      return path.endsWith('/feed') && times > 1 ? { head: { next: 'c', more: false, head: 'c', headSeq: 1 }, lines: [put(5, { ver: 1, seq: 1, fields: { ...put(5).fields, title: 'Avant' } }), { kind: 'del', entity: 'offer', id: makeSimulatedId(5), ver: 2, seq: 2, by: 'x', at }] } : undefined;
    };
    const desk = await connect();
    await desk.client.sync.now();
    expect(titles(desk)).toEqual(['Offre 5']);
  });

  it('a page that is read anew after a restore decides nothing if it cannot be read whole', async () => {
    answer = page([put(1), put(2)]);
    const desk = await connect();
    envelope.epoch = 'f';
    answer = page([put(1), 'broken']);
    await desk.client.sync.now();
    envelope.epoch = 'e';
    expect(await desk.client.sync.status()).toMatchObject({ failure: { code: 'not_the_site' } });
    expect(titles(desk)).toEqual(['Offre 1', 'Offre 2']);
  });

  describe('in its digest', () => {
    const all = Array.from({ length: 256 }, () => [0, '0'.repeat(16)]);
    const feedAt9: Answer = ({ path, query }) =>
      path.endsWith('/snapshot') ? { head: { next: null, more: false, head: 'c', headSeq: 9 }, lines: query.has('bucket') ? [] : [put(1), put(2)] }
        : path.endsWith('/feed') ? { head: { next: 'c', more: false, head: 'c', headSeq: 9 }, lines: [] } : undefined;

    it.each([
      ['too few buckets', all.slice(1)], ['too many', [...all, all[0]]], ['no figures', 'x'.repeat(10_000)], ['a sum that is none', all.with(3, [1, '../../etc'])],
      ['a count below nothing', all.with(3, [-1, '0'.repeat(16)])],
    ])('%s: nothing changes, and it is not asked again that day', async (_, said) => {
      answer = feedAt9;
      digest = said;
      const desk = await connect();
      // A first download is not compared at once.
      makeDigestDue(desk.core.context.desk().store);
      await desk.client.sync.now();
      expect(titles(desk)).toEqual(['Offre 1', 'Offre 2']);
      expect(asked.filter((path) => path.endsWith('/digest'))).toHaveLength(1);
      expect(await desk.client.sync.status()).toMatchObject({ failure: null });
    });

    it('and then in pages with records of other buckets and other people: none is taken, and after three times a person is told', async () => {
      const other = Number.parseInt(makeSimulatedId(77).slice(-2), 16);
      answer = (request) => {
        if (!request.path.endsWith('/snapshot') || !request.query.has('bucket')) return feedAt9(request);
        return { head: { next: null, more: false, head: 'c', headSeq: 9 }, lines: [put(55), put(77, { scopes: ['members'] }), put(88, { entity: 'membership' }), 'broken'] };
      };
      const desk = await connect();
      const { db } = desk.core.context.desk().store;
      db.prepare(`delete from setting where name = 'sync.digest'`).run();
      const honest = (n: number): [number, [number, string]] => {
        const { id } = put(n);
        return [Number.parseInt(id.slice(-2), 16), [1, createHash('md5').update(`offer ${id} 1 ${n}`).digest('hex').slice(0, 16)]];
      };
      const said = [...all];
      for (const [bucket, figures] of [honest(1), honest(2)]) said[bucket] = figures;
      said[other] = [3, 'f'.repeat(16)];
      digest = said;
      for (let i = 0; i < 4; i++) await desk.client.sync.now();
      expect(titles(desk)).toEqual(['Offre 1', 'Offre 2']);
      expect(await desk.client.sync.status()).toMatchObject({ failure: null, stubborn: { buckets: 1 } });
    });

    it('that shows an empty house: all is read anew aside, once, and what is shown then decides', async () => {
      answer = feedAt9;
      const desk = await connect();
      desk.core.context.desk().store.db.prepare(`delete from setting where name = 'sync.digest'`).run();
      digest = all.map(() => [1, 'e'.repeat(16)]);
      await desk.client.sync.now();
      await desk.client.sync.now();
      expect(titles(desk)).toEqual(['Offre 1', 'Offre 2']);
      expect(asked.filter((path) => path.endsWith('/snapshot')).length).toBeLessThanOrEqual(3);
      expect(await desk.client.sync.status()).toMatchObject({ failure: null, stubborn: { buckets: 256 } });
    });
  });
});
