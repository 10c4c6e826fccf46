type Follow<T> = {
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>;
  onEvent: (event: T) => void;
  /** The stream is open again after it was cut. */
  onReopen: () => void;
  /** It was cut, and could not be opened again at once. */
  onLost?: (error: unknown) => void;
};

/** Reads a stream of events until told to end, opening it again whenever it breaks, later and later up to 10 s. */
export function follow<T>({ open, onEvent, onReopen, onLost }: Follow<T>): { end: () => void; again: () => void } {
  const life = new AbortController();
  let attempt = new AbortController();
  let delay = 250;
  let wake: (() => void) | undefined;
  const read = async () => {
    for (let first = true; !life.signal.aborted; first = false) {
      attempt = new AbortController();
      let isOpen = false;
      try {
        const stream = await open(attempt.signal);
        isOpen = true;
        if (!first) onReopen();
        delay = 250;
        for await (const event of stream) onEvent(event);
      } catch (error) {
        // A cut stream is normal (core restarted, computer asleep): it is opened again below.
        if (!isOpen && !life.signal.aborted && !attempt.signal.aborted) onLost?.(error);
      }
      if (life.signal.aborted) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, delay);
      });
      delay = Math.min(delay * 2, 10_000);
    }
  };
  void read();
  return {
    end: () => {
      life.abort();
      attempt.abort();
      wake?.();
    },
    again: () => {
      delay = 250;
      attempt.abort();
      wake?.();
    },
  };
}
