import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { canRevert, countToApply, isHalfApplied } from './lot-heading.tsx';
import { useRevertLot } from './use-revert-lot.ts';

/** The files read so far, and the way to take one back. */
export function LotsTable() {
  const { orpc } = useDesk();
  const t = useT();
  const format = useFormat();
  const { data: lots } = useQuery(orpc.imports.lots.queryOptions());
  const { revert, reverting } = useRevertLot();
  return (
    <section>
      <Title order={2} mb="xs">
        {t('imports.lots')}
      </Title>
      {lots?.length === 0 ? (
        <Text c="dimmed">{t('imports.lots.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} role="region" aria-label={t('imports.lots')}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'at', 'by', 'state', 'counts', 'actions'] as const).map((column) => (
                  <Table.Th key={column}>{t(`imports.lot.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lots?.map((lot) => {
                const name = lot.name || lot.fileName;
                return (
                  <Table.Tr key={lot.id}>
                    <Table.Td>
                      <Anchor inherit href={`#/imports/${lot.id}`} aria-label={t('imports.lot.open', { name })}>
                        {name}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{format.instant(lot.at)}</Table.Td>
                    <Table.Td>{lot.by}</Table.Td>
                    <Table.Td>{t(`imports.state.${lot.work ?? (isHalfApplied(lot) ? 'half' : lot.state)}`)}</Table.Td>
                    <Table.Td>{isHalfApplied(lot) ? t('imports.lot.half', { done: lot.applied, total: countToApply(lot) }) : t('imports.lot.summary', lot.counts)}</Table.Td>
                    <Table.Td>
                      {canRevert(lot) && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('imports.lot.revertOf', { name })}
                          loading={reverting === lot.id}
                          onClick={() => void revert(lot)}
                        >
                          {t('imports.lot.revert')}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
