/** Puts the keyboard on the list, at the line where it was. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('[data-grid] [role=row][tabindex="0"]')?.focus();
