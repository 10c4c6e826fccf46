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
  if (isOver) return { text: t('offers.claim.over', { by }), isOver };
  const [day, when] = [format.dayUnlessToday(until), format.time(until)];
  return { text: day === null ? t('offers.claim.until', { by, when }) : t('offers.claim.untilDay', { by, day, when }), isOver };
}

export const ClaimWords = ({ claim }: { claim: Claim }) => useClaimWords(claim).text;
