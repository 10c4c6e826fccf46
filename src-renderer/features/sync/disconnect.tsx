import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Gives the access back. It cannot be undone from here (a new code is needed), so it says what it does first. */
export function Disconnect({ waiting }: { waiting: number }) {
  const t = useT();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem, showDone } = useFeedback();
  const [open, setOpen] = useState(false);
  const disconnect = useMutation(
    orpc.sync.disconnect.mutationOptions({
      onError: showProblem,
      onSuccess: (status) => {
        queries.setQueryData(orpc.sync.status.queryKey(), status);
        showDone(t('sync.disconnected'));
      },
    }),
  );
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow width={360}>
      <Popover.Target>
        <Button variant="subtle" onClick={() => setOpen(!open)}>
          {t('sync.disconnect')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sync.disconnect')}>
        <Stack>
          <Text size="sm">{t('sync.disconnect.sure', { count: waiting })}</Text>
          <Group>
            <Button size="compact-md" onClick={() => disconnect.mutate(undefined)} loading={disconnect.isPending}>
              {t('sync.disconnect.do')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setOpen(false)}>
              {t('app.cancel')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
