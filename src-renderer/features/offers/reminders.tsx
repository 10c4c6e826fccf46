import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseSearch } from '../../../src-main/domain/search/parse-search.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';

/** The search for offers whose recruiter has not answered in time. */
const text = 'suivi:relancer';
/** The list of them, those that came first on top. */
export const remindersView = { text, states: [], contractTypes: [], territories: [], sources: [], sort: 'receivedAt', descending: false } as const satisfies Parameters<ChangeOffersAddress>[0];

/** True for a search that asks for those to remind: what one does of that list is to remind them. */
export const isOfReminders = (search: string): boolean => parseSearch(search).some(({ term, isNegated }) => term.kind === 'followUp' && !isNegated && term.values.includes('toRemind'));

/** Says in every list that recruiters are to be reminded, and leads to them; nothing where none is. */
export function Reminders({ shown, change }: { shown: string; change: ChangeOffersAddress }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.offers.toRemind.queryOptions());
  if (!data?.count || shown === text) return null;
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => change(remindersView, { replace: false })}>
      {t('offers.reminders', { count: data.count })}
    </Button>
  );
}
