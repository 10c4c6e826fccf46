import type { Translate } from '../i18n/make-formatter.ts';

/** What an undo says, with the letters that it could not take back. */
export const sayLettersGone = (done: string, count: number, t: Translate): string => (count === 0 ? done : t('letters.undone', { done, count }));
