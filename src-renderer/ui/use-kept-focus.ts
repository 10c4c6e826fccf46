import { useEffect } from 'react';
import { focusGrid } from './data-grid/focus-grid.ts';

/** How many of the places where the focus was are remembered. */
const most = 12;

/**
 * When what has the focus goes away (a dialog, a panel, a button of what was just done), the focus goes back to where it was before, or to
 * the list: left on the page itself, the next Tab would start again at the top. What takes the focus by itself meanwhile keeps it. A button
 * that is disabled while it works has the focus again after that.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let before: Element[] = [];
    let frame = 0;
    let atWork: HTMLElement | null = null;
    const note = ({ target }: FocusEvent) => {
      atWork = null;
      if (target instanceof Element) before = [...before.filter((other) => other !== target), target].slice(-most);
    };
    const goBack = () => {
      const last = before.at(-1);
      if (document.activeElement !== document.body || last === undefined || last.isConnected) return;
      const dialog = document.querySelector('[role=dialog][aria-modal=true]');
      const within = dialog ?? document.querySelector('main');
      // The line where it was may be gone, or not be the open one any more: it goes to the list, not to what came before the list.
      before = before.slice(0, before.findLastIndex((other) => isLine(other) || (within?.contains(other) && isVisible(other))) + 1);
      const place = before.at(-1);
      if (place instanceof HTMLElement && !isLine(place)) place.focus({ preventScroll: true });
      else if (dialog === null) focusGrid();
    };
    const observer = new MutationObserver(() => {
      const last = before.at(-1);
      // The browser takes the focus from it only when it paints.
      if (last === document.activeElement && last instanceof HTMLElement && last.matches(':disabled')) atWork = last;
      else if (atWork?.matches(':enabled') === true && document.activeElement === document.body) atWork.focus({ preventScroll: true });
      if (document.activeElement !== document.body || last?.isConnected !== false) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(goBack);
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}

const isLine = (element: Element): boolean => element.role === 'row';
const isVisible = (element: Element): boolean => element.getClientRects().length > 0;
