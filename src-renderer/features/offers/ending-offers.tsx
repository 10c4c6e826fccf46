import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { soonDays } from '../../../src-main/domain/offer/publication.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';

/** The search for offers whose publication ends soon, or is over. */
const ending = `fin:${soonDays}j`;
/** The list of them, the first to end on top. */
export const endingView = { text: ending, states: [], contractTypes: [], territories: [], sources: [], sort: 'applyBy', descending: false } as const satisfies Parameters<ChangeOffersAddress>[0];

/** Says in every list, the queue among them, that published offers end soon, and leads to them; nothing where none does. */
export function EndingOffers({ shown, change }: { shown: string; change: ChangeOffersAddress }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.offers.ending.queryOptions());
  if (!data?.count || shown === ending) return null;
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => change(endingView, { replace: false })}>
      {t('offers.ending', { count: data.count })}
    </Button>
  );
}
