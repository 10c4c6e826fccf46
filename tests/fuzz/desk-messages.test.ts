import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskRouter } from '../../src-main/core/core.ts';
import { servePort } from '../../src-main/core/serve-core.ts';
import { startReadyDesk } from '../support/make-desk.ts';

/** Every call that core answers, as its address. */
const listCalls = (router: object, path = ''): string[] => ('~orpc' in router ? [path] : Object.entries(router).flatMap(([name, part]) => listCalls(part as object, `${path}/${name}`)));
const calls = [...listCalls(deskRouter), '/no/such', '/__proto__', '/constructor'];

/** What most calls ask for, each of it right or wrong: they are then refused by what they do, not by their form alone. */
const id = fc.oneof(fc.constantFrom('01a2307b-7143-7bbe-9f3e-5a1df0a4d3c1', '', null), fc.uuid(), fc.anything());
const asked = fc.record(
  {
    id, ids: fc.array(id, { maxLength: 3 }), recordId: id, batch: id, lot: id, line: fc.oneof(fc.integer(), fc.anything()), after: fc.oneof(fc.constant(null), fc.integer()), limit: fc.oneof(fc.constantFrom(1, 100, 1e9), fc.anything()),
    entity: fc.oneof(fc.constantFrom('offer', 'organisation', 'press', 'proposal', 'conflict', '__proto__'), fc.anything()), set: fc.dictionary(fc.constantFrom('title', 'state', 'constructor', '__proto__'), fc.anything()),
    text: fc.oneof(fc.string(), fc.anything()), name: fc.oneof(fc.string(), fc.anything()), state: fc.anything(), states: fc.array(fc.anything(), { maxLength: 2 }), message: fc.oneof(fc.constant(null), fc.string()), code: fc.string(), size: fc.integer(), bytes: fc.string(), open: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Numbers of calls that the test's own client does not give to its own: one that is still answered would hold them. */
const anyNumber = fc.nat().map((n) => `fuzz-${n}`);

/** Messages that no window of ours would send: broken frames, frames of another protocol, and well-formed calls with anything inside. */
const malformed = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.uint8Array(),
  fc.record({ i: fc.anything(), t: fc.anything(), p: fc.anything() }).map(toJson),
  fc.record({ i: anyNumber, p: fc.record({ u: fc.constantFrom(...calls), b: fc.record({ json: fc.anything() }, { requiredKeys: [] }) }) }).map(toJson),
  fc.record({ i: anyNumber, p: fc.record({ u: fc.constantFrom(...calls), b: fc.anything(), h: fc.dictionary(fc.string(), fc.string()) }) }).map(toJson),
  fc.record({ i: anyNumber, p: fc.record({ u: fc.webPath(), b: fc.anything() }) }).map(toJson),
);

function toJson(value: unknown): unknown {
  try {
    return JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
  } catch {
    return '';
  }
}

describe('messages between window and core', () => {
  const escaped: unknown[] = [];
  const note = (reason: unknown) => escaped.push(reason);
  beforeEach(() => {
    escaped.length = 0;
    process.on('unhandledRejection', note).on('uncaughtException', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note).off('uncaughtException', note);
  });

  /** A desk with one offer, and what is left of it after 10,000 messages: core still answers on the same port. */
  async function send(message: fc.Arbitrary<unknown>) {
    const desk = await startReadyDesk('Awa', null);
    await desk.client.offers.create({ title: 'Intacte', description: 'x' });
    const { near, far } = makePorts();
    servePort(desk.core, far);
    let answers = 0;
    near.on('message', () => answers++);
    const { db } = desk.core.context.desk().store;
    const count = () => db.prepare(`select (select count(*) from record) as records, (select count(*) from outbox) as outbox`).get();
    const before = count();
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 100, maxLength: 100 }), async (messages) => {
        for (const data of messages) near.postMessage(data);
        await new Promise((resolve) => setImmediate(resolve));
      }),
      { numRuns: 100, seed: 20261124 },
    );
    const client: RouterClient<typeof deskRouter> = createORPCClient(new RPCLink({ port: near }));
    expect(await client.app.status()).toMatchObject({ profile: 'open' });
    expect((await client.offers.ids({ text: 'intacte' })).total).toBe(1);
    expect(escaped).toEqual([]);
    return { logs: desk.logs, answers, before, after: count() };
  }

  it('10,000 malformed ones neither stop core nor change anything', async () => {
    const { before, after } = await send(malformed);
    expect(after).toEqual(before);
  });

  it('10,000 that ask of any call what it may do or not are answered by its contract: nothing breaks inside', async () => {
    const { logs, answers } = await send(fc.record({ i: anyNumber, p: fc.record({ u: fc.constantFrom(...calls), b: fc.record({ json: asked }) }) }).map(toJson));
    expect(answers).toBeGreaterThan(9_000);
    expect(logs.filter((line) => line.includes('handler_broke'))).toEqual([]);
  });
});

/** Two ends of a channel, with the shape of Electron's ports. */
function makePorts() {
  const [a, b] = [new EventEmitter(), new EventEmitter()];
  const port = (own: EventEmitter, other: EventEmitter) => ({
    on: (event: string, listener: (event: { data: unknown } | undefined) => void) => own.on(event, listener),
    postMessage: (data: unknown) => void setImmediate(() => other.emit('message', { data })),
  });
  return { near: port(a, b), far: port(b, a) };
}
