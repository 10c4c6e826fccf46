import type { SecondLook } from '../../../../src-main/domain/second-look/second-look.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { describePast } from '../precedents/describe-precedents.ts';

type Opinion = SecondLook['first'];

/** What was decided, by whom and when. */
export const describeFirst = ({ verdict, ...rest }: Opinion, t: Translate, format: Formats): string => describePast({ kind: verdict, ...rest }, t, format);

/** What someone would have decided. */
export function describeSecond({ verdict, reason, by, at }: Opinion, t: Translate, format: Formats): string {
  const said = { by, when: format.instant(at) };
  if (verdict !== 'refuse') return t(`looks.said.${verdict}`, said);
  return reason === null ? t('looks.said.refuse.noReason', said) : t('looks.said.refuse', { ...said, reason: t(`offers.reason.${reason}`) });
}

/** « Articles cités : 2 et 4. »; that there is none, of a refusal; null of any other decision. */
export const nameCited = ({ verdict, articles }: Opinion, t: Translate, format: Formats): string | null =>
  articles.length === 0 ? (verdict === 'refuse' ? t('looks.agreement.citingNone') : null) : t('looks.agreement.citing', { numbers: format.list(articles.map(({ number }) => format.number(number))) });
