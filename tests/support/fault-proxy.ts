import { createServer, connect, type Socket } from 'node:net';

/** What the network does to the connections that it carries, until told otherwise. */
export type Fault =
  | { kind: 'none' }
  /** The connection is cut once `bytes` of the site's answers have gone through since the fault began. */
  | { kind: 'cutAnswer'; bytes: number }
  /** The connection is cut once `bytes` of the desk's requests have gone through since the fault began. */
  | { kind: 'cutRequest'; bytes: number }
  /** Requests reach the site; nothing comes back. */
  | { kind: 'loseAnswer' }
  /** So many requests go through since the fault began, the stream of pokes aside, which opens when it likes; the connection of the next one is cut. */
  | { kind: 'refuseAfter'; requests: number }
  /** No request for this path goes through. */
  | { kind: 'refusePath'; path: string }
  /** Somebody else answers in the site's place. */
  | { kind: 'answer'; text: string }
  /** One byte of the answer, `at` bytes after the fault began, is not what the site sent. */
  | { kind: 'alter'; at: number };

/**
 * A bad network between a desk and a site: a real TCP proxy that can be told to misbehave. It never carries a request for
 * the path `refuse`, or not the first so many `times`.
 */
export async function startFaultProxy(target: string, { refuse, times = Infinity }: { refuse?: string; times?: number } = {}) {
  const { hostname, port } = new URL(target);
  let fault: Fault = { kind: 'none' };
  let passed = 0;
  let asked = 0;
  let sent = 0;
  let refused = 0;
  let cut = false;
  const total = { requests: 0, answers: 0 };
  let onAnswer: (bytes: number) => void = () => {};
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        if (fault.kind !== 'cutRequest') far.destroy();
      });
    }
    near.on('data', (data) => {
      const before = sent;
      sent += data.length;
      if (fault.kind === 'answer') near.end(fault.text);
      else if (fault.kind === 'refuseAfter' && isCounted(data, fault.requests) && ++asked > fault.requests) near.destroy();
      else if (fault.kind === 'refusePath' && data.includes(` ${fault.path} `)) near.destroy();
      else if (refuse !== undefined && data.includes(` ${refuse} `) && ++refused <= times) near.destroy();
      else if (fault.kind === 'cutRequest' && fault.bytes - before < data.length) {
        cut = true;
        const left = Math.max(0, fault.bytes - before);
        total.requests += left;
        // What came before the cut does arrive.
        far.end(data.subarray(0, left));
        near.destroy();
      } else {
        total.requests += data.length;
        far.write(data);
      }
    });
    far.on('data', (data) => {
      const before = passed;
      passed += data.length;
      onAnswer(passed);
      switch (fault.kind) {
        case 'loseAnswer':
          near.destroy();
          break;
        case 'cutAnswer': {
          const left = fault.bytes - before;
          total.answers += Math.max(0, Math.min(left, data.length));
          if (left >= data.length) near.write(data);
          else {
            cut = true;
            // What came before the cut does arrive.
            near.write(data.subarray(0, Math.max(0, left)), () => near.destroy());
          }
          break;
        }
        case 'alter': {
          const at = fault.at - before;
          if (at >= 0 && at < data.length) data[at] = (data[at] ?? 0) ^ 1;
          near.write(data);
          break;
        }
        case 'none':
        case 'refuseAfter':
        case 'refusePath':
        case 'answer':
        case 'cutRequest':
          total.answers += data.length;
          near.write(data);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url,
    /** From now on; connections that are open are closed, as they are when a network changes. */
    set: (next: Fault) => {
      // What was let through before a cut still arrives.
      for (const socket of sockets) if (!socket.writableEnded) socket.destroy();
      fault = next;
      passed = 0;
      asked = 0;
      sent = 0;
      cut = false;
    },
    /** True once the fault has cut a connection. */
    hasCut: () => cut,
    /** Called with the bytes of answers seen since the fault began. */
    watch: (listener: (bytes: number) => void) => {
      onAnswer = listener;
    },
    passed: () => passed,
    /** Bytes that have arrived, each way, since the start. */
    total: () => ({ ...total }),
    /** The same connection code, through this proxy. */
    reroute: (code: string) => code.replace(/^rsb1\.[^.]+/, `rsb1.${Buffer.from(url).toString('base64url')}`),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>;

const isCounted = (data: Buffer, allowed: number): boolean => {
  const [, path] = / (\S+) HTTP\/1\.1\r\n/.exec(data.toString('latin1')) ?? [];
  return path !== undefined && (allowed === 0 || !path.startsWith('/v1/sync/events'));
};
