/** Between two portions, so that a window is answered. In milliseconds. */
const pause = 4;
/** Between two portions while something else is busy: it keeps nearly all of the time. */
const longPause = 100;
const busyFor = 500;

/** Work that nobody waits for. `work` does a portion, and answers whether some is left. A process may end before it does. */
export function workInPortions(work: () => boolean) {
  const tryWork = (): boolean => {
    try {
      return work();
    } catch {
      // A disk that fails must not end the process: whoever asks next does the same work, and is told.
      return false;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let busyUntil = 0;
  const plan = (wait: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (tryWork()) plan(performance.now() < busyUntil ? longPause : pause);
    }, wait).unref();
  };
  return {
    wake: () => plan(pause),
    /** There is work since something else is being done: it goes first. */
    wakeLater: () => {
      busyUntil = performance.now() + busyFor;
      plan(longPause);
    },
  };
}
