import { Anchor, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
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
    <>
      <Switch
        mt="sm"
        label={t('settings.autoRemind')}
        description={t('settings.autoRemind.help')}
        checked={auto.isOn}
        disabled={save.isPending || (!auto.isOn && (!model.isThere || !auto.hasMail))}
        onChange={() => save.mutate({ letters: auto.isOn ? null : withListing() })}
      />
      {!auto.hasMail && (
        <Text mt="xs">
          {t('outcomes.auto.noMail')} <Anchor underline="always" href="#/settings/mail">{t('letters.mail.open')}</Anchor>
        </Text>
      )}
    </>
  );
}
