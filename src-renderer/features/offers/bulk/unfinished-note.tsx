import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { isolateText } from '../../../app/i18n/isolate-text.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { focusGrid } from '../../../ui/data-grid/focus-grid.ts';
import type { OfferActs } from '../use-offer-acts.ts';

/** That an act on a whole list was cut short (Bureau stopped, or was stopped): how far it went, and what may be done. */
export function UnfinishedNote({ acts }: { acts: Pick<OfferActs, 'undo'> }) {
  const t = useT();
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const { data } = useQuery(orpc.bulk.unfinished.queryOptions());
  if (!data) return null;
  const ask = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await queries.invalidateQueries({ queryKey: orpc.bulk.unfinished.key() });
      // Its buttons are gone: the person goes on in the list.
      focusGrid();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Alert p="xs" m="xs" color="yellow" role="status" data-testid="unfinished-bulk">
      <Text size="sm">{t('bulk.unfinished', { name: isolateText(data.name), done: data.done, chosen: data.chosen })}</Text>
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" onClick={() => void ask(() => acts.undo(data.batch))}>
          {t('bulk.unfinished.undo', { count: data.done })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void ask(() => client.bulk.dismissUnfinished())}>
          {t('bulk.unfinished.keep')}
        </Button>
      </Group>
    </Alert>
  );
}
