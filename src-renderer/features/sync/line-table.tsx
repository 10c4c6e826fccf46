import { Anchor, ScrollArea, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutboxEntry } from '../../../src-main/contract/desk/sync.ts';
import type { MessageKey } from '../../app/i18n/messages.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** A table of outbox lines; it scrolls by itself, within reach of the keyboard. `titleId` is the heading that names it. */
export function LineTable({ titleId, columns, children }: { titleId: string; columns: readonly MessageKey[]; children: ReactNode }) {
  const t = useT();
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-labelledby': titleId }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** The record of a line by its title, which leads to it where it has a screen. */
export const LineRecord = ({ line }: { line: OutboxEntry }) =>
  line.entity === 'offer' ? <Anchor href={getOfferAddress(line.id)}>{line.title}</Anchor> : line.title;

/** Where an offer is opened, from a screen that is not the list. */
export const getOfferAddress = (id: string): string => `#/offers?id=${id}`;
