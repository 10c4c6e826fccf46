import { expect, test } from 'vitest';
import type { Hello, PushOutput } from '../../../src-main/contract/site/sync-calls.ts';
import { pushOutbox } from '../../../src-main/core/sync/push-outbox.ts';
import type { SiteClient } from '../../../src-main/core/sync/site-client.ts';
import { openSyncMemory } from '../../../src-main/core/sync/sync-memory.ts';
import { makeStore } from '../../support/make-store.ts';

const at = '2026-11-24T09:00:00.000Z';
const id = '0198c0a1-0000-7000-8000-000000000001';
const hello: Pick<Hello, 'limits' | 'encodings'> = { limits: { pageRows: 500, pushLines: 500, bodyBytes: 1_000_000, fileBytes: 1, fileTypes: [] }, encodings: [] };

test('a site that answers about other lines is not asked for ever, and nothing that waits is lost', async () => {
  const { store } = makeStore();
  const memory = openSyncMemory(store);
  memory.savePerson({ userName: 'Awa', roles: ['moderator'], territories: [], scopes: ['organisations'], grantsHash: 'g', epoch: 'e' });
  store.commit({ kind: 'create', label: 'La Boucle', by: 'Awa', changes: [{ op: 'create', entity: 'organisation', id, fields: { name: 'La Boucle' } }] });
  let asked = 0;
  const push = (): Promise<PushOutput> => {
    if (++asked > 3) throw new Error('asked again and again');
    const result = { n: 99, status: 'applied' as const, seq: 1, ver: 1, code: null, conflictId: null, fields: [] };
    return Promise.resolve({ epoch: 'e', now: at, backupSeq: 0, schemaMin: 1, schemaMax: 2, results: [result], lastN: 99, gap: null });
  };
  const sent = pushOutbox({ store, memory, client: { push } as unknown as SiteClient, version: '1', hello, now: () => new Date(at) });
  await expect(sent).rejects.toMatchObject({ code: 'not_the_site' });
  expect(asked).toBe(1);
  expect(store.outbox.list(0, 10)).toMatchObject([{ id, n: 1 }]);
});
