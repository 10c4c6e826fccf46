import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { OutboxEntry } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';

/** What a line waits for, and what a person can do about it. */
export function OutboxState({ line: { line, state, leavesAt, title } }: { line: OutboxEntry }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { showProblem, showDone } = useFeedback();
  const leave = useMutation(
    orpc.sync.leaveWithoutFiles.mutationOptions({ onError: showProblem, onSuccess: ({ files }) => showDone(t('sync.outbox.left', { files })) }),
  );
  const words = t(`sync.outbox.${state}`, { when: leavesAt === null ? '' : format.relative(leavesAt) });
  if (state !== 'lacking') return words;
  return (
    <Group gap={6}>
      {words}
      <Button size="compact-sm" variant="default" aria-label={t('sync.outbox.leaveWithoutOf', { title })} loading={leave.isPending} onClick={() => leave.mutate({ line })}>
        {t('sync.outbox.leaveWithout')}
      </Button>
    </Group>
  );
}
