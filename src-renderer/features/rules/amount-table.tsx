import { Button, Table, Title } from '@mantine/core';
import { useRef } from 'react';
import type { ShownTable } from '../../../src-main/contract/desk/rules.ts';
import type { AmountLine } from '../../../src-main/domain/findings/team-amount.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

type Props = { shown: ShownTable; /** Null where this person may only read. */ onRemove: ((line: AmountLine) => void) | null };

/** One table of law, the latest line first, each with whose it is; the team's can be taken away. */
export function AmountTable({ shown: { table, lines }, onRemove }: Props) {
  const t = useT();
  const format = useFormat();
  const title = useRef<HTMLHeadingElement>(null);
  const name = t(`amounts.table.${table}`);
  const remove = (from: string) => {
    // The button goes with its line.
    title.current?.focus();
    onRemove?.({ table, from });
  };
  const isOwn = onRemove !== null && lines.some(({ team }) => team !== null);
  const say = ({ team, bureauCents }: ShownTable['lines'][number]) => {
    if (team === null) return t('amounts.source.bureau');
    const who = { by: team.by, when: format.instant(team.at) };
    return bureauCents === null ? t('amounts.source.team', who) : t('amounts.source.instead', { ...who, bureau: format.money(bureauCents) });
  };
  return (
    <div>
      <Title ref={title} tabIndex={-1} order={2} size="h3" id={`amounts-${table}`}>
        {name}
      </Title>
      <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-label={name}>
        <Table aria-labelledby={`amounts-${table}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w="10rem">{t('amounts.from')}</Table.Th>
              <Table.Th scope="col" w="8rem">{t('sync.field.amountCents')}</Table.Th>
              <Table.Th scope="col">{t('amounts.source')}</Table.Th>
              {isOwn && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.from}>
                <Table.Th scope="row" fw="normal">{format.day(line.from)}</Table.Th>
                <Table.Td>{format.money(line.amountCents)}</Table.Td>
                <Table.Td>{say(line)}</Table.Td>
                {isOwn && (
                  <Table.Td>
                    {line.team && (
                      <Button size="compact-sm" variant="default" aria-label={t('amounts.remove.of', { day: format.day(line.from) })} onClick={() => remove(line.from)}>
                        {t('amounts.remove')}
                      </Button>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
