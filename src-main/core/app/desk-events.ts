import type { DeskEvent } from '../../contract/desk/app.ts';

/** What core tells the windows. A window that reads slowly gets one "changed" for many. */
export function makeDeskEvents() {
  const queues = new Set<{ push: (event: DeskEvent) => void }>();
  return {
    emit: (event: DeskEvent): void => {
      for (const queue of queues) queue.push(event);
    },
    /** Events from now on, until `signal` says to stop. */
    subscribe: async function* (signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
      let waiting: DeskEvent[] = [];
      let wake = () => {};
      const queue = {
        push: (event: DeskEvent) => {
          waiting = mergeEvent(waiting, event);
          wake();
        },
      };
      const stop = () => wake();
      queues.add(queue);
      signal?.addEventListener('abort', stop);
      try {
        for (;;) {
          if (signal?.aborted) return;
          const batch = waiting;
          waiting = [];
          yield* batch;
          if (waiting.length === 0 && !signal?.aborted)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      } finally {
        queues.delete(queue);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
export type DeskEvents = ReturnType<typeof makeDeskEvents>;

/** Adds an event, in place of one that it makes useless. */
function mergeEvent(waiting: DeskEvent[], event: DeskEvent): DeskEvent[] {
  if (event.type === 'command') return [...waiting, event];
  const rest = waiting.filter((other) => {
    if (other.type !== event.type) return true;
    return other.type === 'job' && event.type === 'job' && other.id !== event.id;
  });
  if (event.type !== 'changed') return [...rest, event];
  const collections = new Set(event.collections);
  for (const other of waiting) if (other.type === 'changed') for (const name of other.collections) collections.add(name);
  return [...rest, { type: 'changed', collections: [...collections] }];
}
