/** Where the active row goes when `key` is pressed on it; undefined when the key is not one that moves it. */
export function moveActiveRow(key: string, index: number, total: number, page: number): number | undefined {
  const last = total - 1;
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined || total === 0 ? undefined : Math.max(0, Math.min(last, to));
}
