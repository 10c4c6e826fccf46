/** Calls `then` after the next frame is painted. The answer calls it off. */
export function callAfterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A callback of a frame runs before that frame is painted, what it puts off after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
