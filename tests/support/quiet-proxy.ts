import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server on this machine that can fall silent: connections stay, and nothing passes any more. */
export async function startQuietProxy(target: string): Promise<{ url: string; fallSilent: () => void; speakAgain: () => void; stop: () => Promise<void> }> {
  const to = new URL(target);
  const open = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    open.add(near.on('error', () => {}));
    // Who comes meanwhile is not answered.
    if (isSilent) return;
    const far = connect(Number(to.port), to.hostname).on('error', () => {});
    open.add(far);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    fallSilent: () => {
      isSilent = true;
      for (const socket of open) socket.unpipe().pause();
    },
    /** To those who come anew. */
    speakAgain: () => {
      isSilent = false;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
