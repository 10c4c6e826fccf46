import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';

/** Who decided what of it, and when; null before any decision. */
export function describeFate({ decision }: Pick<NearOffer, 'decision'>, t: Translate, format: Formats): string | null {
  if (decision === null) return null;
  const taken = { by: decision.by, when: format.instant(decision.at) };
  return decision.kind === 'refuse'
    ? t('offers.decided.refuse', { ...taken, reason: t(`offers.reason.${decision.reason}`) })
    : t(`offers.decided.${decision.kind}`, taken);
}
