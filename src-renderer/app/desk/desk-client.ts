import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { createContext, use } from 'react';
import type { DeskContract } from '../../../src-main/contract/desk.ts';
import { keepPaths } from './keep-paths.ts';
import { makePortLink } from './port-link.ts';
import type { PageHost } from './read-host.ts';

export type DeskClient = ContractRouterClient<DeskContract>;
export type DeskConnection = {
  client: DeskClient;
  orpc: RouterUtils<DeskClient>;
  host: PageHost;
  /** Told when core was lost, and when it is there again after that. */
  onCore: (listener: (state: 'lost' | 'back') => void) => () => void;
  /** In a browser nothing else says that Bureau has stopped: its stream of events is cut, or open again. */
  noteStream: (isOpen: boolean) => void;
};

/** Opens the way to core. Nothing is sent before the first call. */
export function connectDesk(host: PageHost): DeskConnection {
  const listeners = new Set<(state: 'lost' | 'back') => void>();
  const tell = (state: 'lost' | 'back') => {
    for (const listener of listeners) listener(state);
  };
  const link =
    host.kind === 'electron'
      ? makePortLink(
          (first) => {
            if (!first) tell('back');
          },
          () => tell('lost'),
        )
      : new FetchLink({ url: `${location.origin}/rpc` });
  const client: DeskClient = createORPCClient(link);
  let isLost = false;
  return {
    client,
    orpc: keepPaths(createTanstackQueryUtils(client)),
    host,
    onCore: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    noteStream: (isOpen) => {
      if (host.kind === 'electron' || isLost === !isOpen) return;
      isLost = !isOpen;
      tell(isOpen ? 'back' : 'lost');
    },
  };
}

export const DeskConnectionContext = createContext<DeskConnection | null>(null);

/** Core, as a typed client (`client.offers.get({ id })`) and as options for TanStack Query (`orpc.offers.get.queryOptions`). */
export function useDesk(): DeskConnection {
  const connection = use(DeskConnectionContext);
  if (!connection) throw new Error('useDesk is used outside of the desk connection');
  return connection;
}
