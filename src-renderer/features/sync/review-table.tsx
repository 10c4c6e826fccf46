import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { OutboxEntry } from '../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { isMessageKey } from '../../app/i18n/messages.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { nameField } from '../../ui/record-words/describe-value.ts';
import { LineRecord, LineTable } from './line-table.tsx';

const columns = ['sync.outbox.record', 'sync.outbox.change', 'sync.outbox.when', 'sync.review.why', 'sync.outbox.actions'] as const;

/** "À revoir": what the site refused, why, and what to do. Nothing of it is lost. */
export function ReviewTable() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: lines = [] } = useQuery(orpc.sync.review.queryOptions());
  return (
    <Stack component="section" aria-labelledby="review-title" gap="xs">
      <Title order={2} id="review-title">
        {t('sync.review.title')}
      </Title>
      <Text>{t('sync.review.text')}</Text>
      <LineTable titleId="review-title" columns={columns}>
        {lines.map((line) => (
          <ReviewRow key={line.line} line={line} />
        ))}
      </LineTable>
    </Stack>
  );
}

function ReviewRow({ line }: { line: OutboxEntry }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { showProblem, showDone } = useFeedback();
  const dismiss = useMutation(
    orpc.sync.dismissReview.mutationOptions({ onError: showProblem, onSuccess: () => showDone(t('sync.review.dismissed')) }),
  );
  const reason = `sync.reason.${line.code}`;
  return (
    <Table.Tr>
      <Table.Td>
        <LineRecord line={line} />
      </Table.Td>
      <Table.Td>{format.list(line.fields.slice(0, 4).map((field) => nameField(field, t)))}</Table.Td>
      <Table.Td>{format.instant(line.at)}</Table.Td>
      <Table.Td>
        <Text size="sm">{t(isMessageKey(reason) ? reason : 'sync.reason.other')}</Text>
        {line.problems.length > 0 && <Text size="sm">{format.list(line.problems.map(({ field }) => nameField(field, t)))}</Text>}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('sync.review.dismissOf', { title: line.title })}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ line: line.line })}
        >
          {t('sync.review.dismiss')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
