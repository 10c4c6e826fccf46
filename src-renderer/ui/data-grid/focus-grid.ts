/** Puts the keyboard on the list, at the line where it was; on the list itself while what is open is of none of its lines. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('[data-grid] [role=grid][tabindex], [data-grid] [role=row][tabindex="0"]')?.focus();
