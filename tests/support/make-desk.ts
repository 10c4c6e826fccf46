import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createCore, type Core, type deskRouter } from '../../src-main/core/core.ts';
import type { CoreHost } from '../../src-main/core/core-host.ts';
import { decodeRows } from './decode-rows.ts';
import { makeFolder } from './make-store.ts';
import { makeTestHost } from './make-test-host.ts';

export type DeskClient = RouterClient<typeof deskRouter>;
export type TestDesk = { client: DeskClient; core: Core; folder: string; logs: string[]; close: () => Promise<void> };

/** A whole core over a folder of its own, as a window would use it, without a window. */
export async function startDesk(options: Partial<CoreHost> = {}): Promise<TestDesk> {
  const logs: string[] = [];
  const folder = options.folder ?? makeFolder();
  const core = await createCore({
    ...makeTestHost(folder),
    log: (level, event, detail) => logs.push(JSON.stringify({ level, event, ...detail })),
    ...options,
  });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await core.close();
  };
  onTestFinished(close);
  return { client: createRouterClient(core.router, { context: core.context }), core, folder, logs, close };
}

/** A desk that is set up, sends decisions at once, and is connected if a code is given. */
export async function startReadyDesk(name: string, code: string | null, options: Partial<CoreHost> = {}): Promise<TestDesk> {
  const desk = await startDesk(options);
  await desk.client.app.setUp({ way: 'empty', displayName: name, passphrase: null });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  if (code !== null)
    await desk.client.sync.connect({ code }).catch((error: unknown) => {
      if (error instanceof ORPCError) error.message += ` ${JSON.stringify(error.data)}\n${desk.logs.join('\n')}`;
      throw error;
    });
  return desk;
}

/** The one offer of that title, as this desk lists it. */
export async function findOffer({ client }: TestDesk, text: string) {
  const { rows } = await client.offers.ids({ text });
  const [row] = await client.offers.rows({ rows: decodeRows(rows).slice(0, 1) });
  return row;
}
