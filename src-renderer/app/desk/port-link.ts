import type { ClientContext } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DeskLink } from './desk-link.ts';

type Waiting = { resolve: (link: RPCLink<ClientContext>) => void };

/**
 * The link to core over the port that the preload script hands to the page. Core may die and be started again: a new
 * port then arrives, and calls made in between wait for it. `onPort` is told of each port, with true for the first.
 */
export function makePortLink(onPort: (first: boolean) => void, onLost: () => void): DeskLink {
  let current: RPCLink<ClientContext> | undefined;
  let waiting: Waiting[] = [];
  let first = true;
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== 'bureau:port' || !port) return;
    const link = new RPCLink({ port });
    port.addEventListener('close', () => {
      if (current !== link) return;
      current = undefined;
      onLost();
    });
    port.start();
    current = link;
    for (const { resolve } of waiting) resolve(link);
    waiting = [];
    onPort(first);
    first = false;
  });
  // The preload script may have asked before this listener stood; it asks (again) when it hears this.
  window.postMessage('bureau:page-ready', location.origin);
  const next = () => current ?? new Promise<RPCLink<ClientContext>>((resolve) => waiting.push({ resolve }));
  return { call: async (path, input, options) => (await next()).call(path, input, options) };
}
