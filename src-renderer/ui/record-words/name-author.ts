import { isOutside } from '../../../src-main/domain/record/authors-outside.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Who wrote something, in words: what the site signs for somebody by their link, or by itself, is of nobody of the team. */
export const nameAuthor = (by: string, t: Translate): string => (isOutside(by) ? t(`offers.history.${by}`) : by);
