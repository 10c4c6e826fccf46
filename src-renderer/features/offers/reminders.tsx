import { useQuery } from '@tanstack/react-query';
import { parseSearch } from '../../../src-main/domain/search/parse-search.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';
import { ViewLink } from './view-link.tsx';

/** Offers whose recruiter has not answered in time: those that came first on top. */
export const remindersView = { text: 'suivi:relancer', states: [], contractTypes: [], territories: [], sources: [], sort: 'receivedAt', descending: false } as const satisfies Parameters<ChangeOffersAddress>[0];

/** True for a search that asks for those to remind: what one does of that list is to remind them. */
export const isOfReminders = (search: string): boolean => parseSearch(search).some(({ term, isNegated }) => term.kind === 'followUp' && !isNegated && term.values.includes('toRemind'));

/** How many recruiters are to be reminded. */
export function Reminders({ shown, change }: { shown: string; change: ChangeOffersAddress }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.offers.toRemind.queryOptions());
  const count = data?.count ?? 0;
  return <ViewLink view={remindersView} count={count} words={t('offers.reminders', { count })} shown={shown} change={change} />;
}
