import { useQuery } from '@tanstack/react-query';
import { soonDays } from '../../../src-main/domain/offer/publication.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';
import { ViewLink } from './view-link.tsx';

/** Offers whose publication ends soon, or is over: the first to end on top. */
export const endingView = { text: `fin:${soonDays}j`, states: [], contractTypes: [], territories: [], sources: [], sort: 'applyBy', descending: false } as const satisfies Parameters<ChangeOffersAddress>[0];

/** That published offers end soon: the queue is no place for it, so every list says it. */
export function EndingOffers({ shown, change }: { shown: string; change: ChangeOffersAddress }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.offers.ending.queryOptions());
  const count = data?.count ?? 0;
  return <ViewLink view={endingView} count={count} words={t('offers.ending', { count })} shown={shown} change={change} />;
}
