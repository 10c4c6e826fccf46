import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { AutoSwitch } from '../../ui/letters/auto-switch.tsx';
import { useBulkLetter } from '../offers/bulk/use-bulk-letter.ts';

/** Whether this desk reminds by itself the recruiters of whom it asked corrections. */
export function AutoReminders() {
  const t = useT();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const { model, withListing } = useBulkLetter('remind');
  const { data: auto } = useQuery(orpc.offers.autoReminders.queryOptions());
  const save = useMutation(
    orpc.offers.saveAutoReminders.mutationOptions({
      onError: showProblem,
      onSuccess: (saved) => {
        queries.setQueryData(orpc.offers.autoReminders.queryKey(), saved);
        showDone(t('settings.autoRemind.saved', { on: saved.isOn ? 'yes' : 'no' }));
      },
    }),
  );
  if (auto === undefined) return null;
  return (
    <AutoSwitch
      label={t('settings.autoRemind')}
      description={t('settings.autoRemind.help')}
      auto={auto}
      isReady={!save.isPending && (auto.isOn || model.isThere)}
      onChange={() => save.mutate({ letters: auto.isOn ? null : withListing() })}
    />
  );
}
