import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { deskRouter } from '../../src-main/core/core.ts';
import { servePort } from '../../src-main/core/serve-core.ts';
import { startReadyDesk } from '../support/make-desk.ts';

const calls = ['app/status', 'app/setUp', 'app/unlock', 'app/saveSettings', 'app/openExternal', 'app/setMenu', 'bulk/begin', 'bulk/rows', 'bulk/choose', 'bulk/apply', 'offers/ids', 'offers/names', 'offers/rows', 'offers/get', 'offers/history',
  'offers/decide', 'offers/move', 'offers/edit', 'offers/revert', 'offers/create', 'offers/undo', 'offers/facets', 'imports/inspect', 'imports/begin', 'imports/chunk', 'imports/end',
  'imports/lines', 'imports/apply', 'imports/revert', 'sync/connect', 'sync/outbox', 'sync/dismissReview', 'sync/resolveConflict', 'no/such', '__proto__', 'constructor'];

/** Messages that no window of ours would send: broken frames, frames of another protocol, and well-formed calls with anything inside. */
const message = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.uint8Array(),
  fc.record({ i: fc.anything(), t: fc.anything(), p: fc.anything() }).map(toJson),
  fc.record({ i: fc.nat().map(String), p: fc.record({ u: fc.constantFrom(...calls).map((c) => `/${c}`), b: fc.record({ json: fc.anything() }, { requiredKeys: [] }) }) }).map(toJson),
  fc.record({ i: fc.nat().map(String), p: fc.record({ u: fc.constantFrom(...calls).map((c) => `/${c}`), b: fc.anything(), h: fc.dictionary(fc.string(), fc.string()) }) }).map(toJson),
  fc.record({ i: fc.nat().map(String), p: fc.record({ u: fc.webPath(), b: fc.anything() }) }).map(toJson),
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

  it('10,000 malformed ones neither stop core nor change anything', async () => {
    const desk = await startReadyDesk('Awa', null);
    await desk.client.offers.create({ title: 'Intacte', description: 'x' });
    const { db } = desk.core.context.desk().store;
    const count = () => db.prepare(`select (select count(*) from record) as records, (select count(*) from outbox) as outbox`).get();
    const before = count();
    const { near, far } = makePorts();
    servePort(desk.core, far);
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 100, maxLength: 100 }), async (messages) => {
        for (const data of messages) near.postMessage(data);
        await new Promise((resolve) => setImmediate(resolve));
      }),
      { numRuns: 100, seed: 20261124 },
    );
    // Core still answers on the same port, after all that.
    const client: RouterClient<typeof deskRouter> = createORPCClient(new RPCLink({ port: near }));
    expect(await client.app.status()).toMatchObject({ profile: 'open' });
    expect((await client.offers.ids({ text: 'intacte' })).total).toBe(1);
    expect(count()).toEqual(before);
    expect(escaped).toEqual([]);
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
