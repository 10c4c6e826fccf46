import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A site of three pages in a thread of its own, which counts in shared memory how many were asked for: it can be seen to answer while
// the desk's thread is busy.
const asked = workerData as Int32Array<SharedArrayBuffer>;
const at = '2026-11-24T08:00:00.000Z';
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://site');
  const after = Number(searchParams.get('after') ?? searchParams.get('cursor') ?? 0);
  Atomics.add(asked, 0, 1);
  Atomics.notify(asked, 0);
  const head = { kind: 'page', epoch: 'e', now: at, backupSeq: 0, schemaMin: 1, schemaMax: 1, next: String(after + 1), more: after < 2, head: 'c', headSeq: 9 };
  const body = [head, { kind: 'end', count: 0 }].map((line) => JSON.stringify(line)).join('\n');
  response.setHeader('x-sync-sha256', createHash('sha256').update(body).digest('hex')).end(body);
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
