import { Anchor, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutboxEntry } from '../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useNow } from '../../app/shell/use-now.ts';
import { nameField } from '../offers/describe-value.ts';

const shown = 200;

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
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-labelledby': 'outbox-title' }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('sync.outbox.record')}</Table.Th>
                <Table.Th>{t('sync.outbox.change')}</Table.Th>
                <Table.Th>{t('sync.outbox.when')}</Table.Th>
                <Table.Th>{t('sync.outbox.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <OutboxRow key={line.line} line={line} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
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
      <Table.Td>{line.entity === 'offer' ? <Anchor href={getOfferAddress(line.id)}>{line.title}</Anchor> : line.title}</Table.Td>
      <Table.Td>{line.fields.length > 4 ? t('sync.field.whole') : format.list(fields)}</Table.Td>
      <Table.Td>{format.instant(line.at)}</Table.Td>
      <Table.Td>{t(`sync.outbox.${line.state}`, { when: line.leavesAt === null ? '' : format.relative(line.leavesAt) })}</Table.Td>
    </Table.Tr>
  );
}

/** Where an offer is opened, from a screen that is not the list. */
export const getOfferAddress = (id: string): string => `#/offers?id=${id}`;
