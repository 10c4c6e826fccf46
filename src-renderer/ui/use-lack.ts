import { createContext, use } from 'react';

/** Someone asked to confirm the form around while it could not be: from then on a field says itself what it lacks. */
export const TriedContext = createContext(false);

/** For a field without which the form around cannot be confirmed: the mark by which the focus finds it, and what it says once someone tried. */
export function useLack(obstacle: string | null): { 'data-lacking': true | undefined; error: string | null } {
  const tried = use(TriedContext);
  return { 'data-lacking': obstacle === null ? undefined : true, error: tried ? obstacle : null };
}

/** Puts the focus on the first field that lacks something; false where none does. */
export function focusLacking(form: HTMLElement | null): boolean {
  const lacking = form?.querySelector<HTMLElement>('[data-lacking]');
  const field = lacking?.matches('input, select, textarea') ? lacking : lacking?.querySelector<HTMLElement>('input:enabled, select, textarea');
  field?.focus();
  return field != null;
}
