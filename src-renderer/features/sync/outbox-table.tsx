import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutboxEntry } from '../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useNow } from '../../app/shell/use-now.ts';
import { LineRecord, LineTable } from './line-table.tsx';
import { nameField } from '../../ui/record-words/describe-value.ts';

const shown = 200;
const columns = ['sync.outbox.record', 'sync.outbox.change', 'sync.outbox.when', 'sync.outbox.state'] as const;

/** What waits to leave, in order; the oldest first. */
export function OutboxTable({ connected, total }: { connected: boolean; total: number }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data: lines = [] } = useQuery(orpc.sync.outbox.queryOptions({ input: { limit: shown } }));
  useNow(15_000, lines.some(({ state }) => state === 'held'));
  return (
    <Stack component="section" aria-labelledby="outbox-title" gap="xs">
      <Title order={2} id="outbox-title">
        {t('sync.outbox.title')}
      </Title>
      {lines.length === 0 ? (
        <Text>{t(connected ? 'sync.outbox.empty' : 'sync.outbox.emptyNone')}</Text>
      ) : (
        <LineTable titleId="outbox-title" columns={columns}>
          {lines.map((line) => (
            <OutboxRow key={line.line} line={line} />
          ))}
        </LineTable>
      )}
      {total > shown && <Text size="sm">{t('sync.outbox.more', { count: shown })}</Text>}
    </Stack>
  );
}

function OutboxRow({ line }: { line: OutboxEntry }) {
  const t = useT();
  const format = useFormat();
  const fields = line.fields.slice(0, 4).map((field) => nameField(field, t));
  return (
    <Table.Tr>
      <Table.Td>
        <LineRecord line={line} />
      </Table.Td>
      <Table.Td>{line.fields.length > 4 ? t('sync.field.whole') : format.list(fields)}</Table.Td>
      <Table.Td>{format.instant(line.at)}</Table.Td>
      <Table.Td>{t(`sync.outbox.${line.state}`, { when: line.leavesAt === null ? '' : format.relative(line.leavesAt) })}</Table.Td>
    </Table.Tr>
  );
}
