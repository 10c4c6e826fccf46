import type { LetterEntry } from '../../../src-main/contract/desk/letters.ts';
import type { MailFailureCode } from '../../../src-main/domain/mail/letter-state.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Where a letter is, in one sentence; what to do about it is another (`describeRemedy`). */
export function describeLetter({ state, at, nextAt, to }: LetterEntry, t: Translate, format: Pick<Formats, 'instant'>): string {
  if (state === 'waiting') return nextAt === null ? t('letters.state.waiting') : t('letters.state.again', { when: format.instant(nextAt) });
  return t(`letters.state.${state}`, { when: format.instant(at), to: to ?? '' });
}

/** Why the server did not take it, with its own words where it had some. */
export function describeFailure({ code, reply }: { code: MailFailureCode; reply: string | null }, t: Translate): string {
  const why = t(`letters.failure.${code}`);
  return reply === null || code === 'no_password' ? why : t('letters.failure.said', { why, reply });
}

/** What to do about a letter that did not leave; null where there is nothing to do. */
export function describeRemedy({ state, code, reply }: LetterEntry, t: Translate): string | null {
  if (state === 'uncertain') return t('letters.remedy.uncertain');
  if (state === 'lacksAddress' || state === 'lacksLink' || state === 'off') return t(`letters.remedy.${state}`);
  return code === null ? null : describeFailure({ code, reply }, t);
}
