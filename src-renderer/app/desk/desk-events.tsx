import { ORPCError } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskEvent } from '../../../src-main/contract/desk/app.ts';
import { useDesk } from './desk-client.ts';
import { follow } from './follow-events.ts';
import { type Collection, listStaleAreas } from './list-stale-areas.ts';
import { takeSyncStatus } from './take-sync-status.ts';

type Listener = (event: DeskEvent) => void;
export type JobEvent = Extract<DeskEvent, { type: 'job' }>;

const EventsContext = createContext<{ subscribe: (listener: Listener) => () => void } | null>(null);

/** Changes that come within this time are answered by one fetch. */
const coalesceMs = 80;

/** Listens to core for the whole window, and makes the queries fetch again what has changed. */
export function DeskEventsProvider({ children }: { children: ReactNode }) {
  const { client, orpc, onCore, noteStream } = useDesk();
  const queries = useQueryClient();
  const listeners = useRef(new Set<Listener>());

  useEffect(() => {
    const changed = new Set<Collection>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      const areas = listStaleAreas(changed);
      changed.clear();
      for (const area of areas) void queries.invalidateQueries({ queryKey: orpc[area].key() });
    };
    const stop = follow({
      open: (signal) => client.app.events(undefined, { signal }),
      // What happened while nobody listened is unknown: everything shown is fetched again.
      onReopen: () => {
        noteStream(true);
        void queries.invalidateQueries();
      },
      // A refusal is an answer: whoever gives it is there.
      onLost: (error) => {
        if (!(error instanceof ORPCError)) noteStream(false);
      },
      onEvent: (event) => {
        if (event.type === 'changed') {
          for (const collection of event.collections) changed.add(collection);
          timer ??= setTimeout(refresh, coalesceMs);
        } else if (event.type === 'sync') takeSyncStatus(queries, orpc.sync.status.queryKey(), event.status);
        for (const listener of listeners.current) listener(event);
      },
    });
    const forget = onCore((state) => {
      if (state === 'back') stop.again();
    });
    return () => {
      stop.end();
      forget();
      clearTimeout(timer);
    };
  }, [client, orpc, onCore, noteStream, queries]);

  const events = useMemo(
    () => ({
      subscribe: (listener: Listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [],
  );
  return <EventsContext value={events}>{children}</EventsContext>;
}

/** Calls `listener` for each event of core while the component is shown. */
export function useDeskEvents(listener: Listener): void {
  const events = use(EventsContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => events?.subscribe((event) => latest.current(event)), [events]);
}

/** How far the long work of `id` (an import lot) is; null until core speaks of it. */
export function useJobEvents(id: string | null): JobEvent | null {
  const [job, setJob] = useState<JobEvent | null>(null);
  useDeskEvents((event) => {
    if (event.type === 'job' && event.id === id) setJob(event);
  });
  return job && job.id === id ? job : null;
}
