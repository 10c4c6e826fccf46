/** What stays in sight of the page before, so that the eye finds its line. */
const overlap = 40;

/** Scrolls an offer by a page, in the box that scrolls: its text, or all that is around it in a narrow window. The keyboard stays where it is. */
export function turnPage(text: HTMLElement | null, by: 1 | -1): void {
  let box = text;
  while (box !== null && !(box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement;
  box?.scrollBy({ top: by * Math.max(overlap, box.clientHeight - overlap) });
}
