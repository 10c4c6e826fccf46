import { type Claim, isClaimOver } from '../../../src-main/domain/offer/claim.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useNow } from '../../app/shell/use-now.ts';

/** Who has an offer, until when, as it is now: a claim ends while one looks at it. */
export function useClaimWords(claim: Claim): { text: string; isOver: boolean } {
  const t = useT();
  const format = useFormat();
  const { by, until } = claim;
  const now = useNow(10_000, until !== null);
  const isOver = isClaimOver(claim, now);
  if (until === null) return { text: t('offers.claim.by', { by }), isOver };
  return { text: isOver ? t('offers.claim.over', { by }) : t('offers.claim.until', { by, when: format.dayUnlessToday(until) === null ? format.time(until) : format.instant(until) }), isOver };
}

export const ClaimWords = ({ claim }: { claim: Claim }) => useClaimWords(claim).text;
