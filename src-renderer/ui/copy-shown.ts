/**
 * Copies what an element shows; false if the browser would not. The page has no right on the clipboard: the browser copies what is
 * selected, as Ctrl + C would.
 */
export function copyShown(element: HTMLElement | null): boolean {
  if (element) getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
