import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Who wrote something, in words: the site signs what a recruiter sent by their link with `recruiter`, which is nobody of the team. */
export const nameAuthor = (by: string, t: Translate): string => (by === 'recruiter' ? t('offers.history.recruiter') : by === 'automatic' ? t('offers.history.automatic') : by);
