import { Stack, Table, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Rehearsal } from '../../../src-main/contract/desk/rules.ts';
import { changeEffects, decidedKinds, wrongEffects } from '../../../src-main/domain/findings/judge-change.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useJobEvents } from '../../app/desk/desk-events.tsx';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { WorkingNote } from '../../ui/working-note.tsx';
import { EffectLine } from './effect-line.tsx';

/** What a change would have done to the offers decided within a year, and which of them: first what it would have got wrong. */
export function RehearsalView({ report, onStop }: { report: Rehearsal; onStop: () => void }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const job = useJobEvents(report.id);
  const isOver = job !== null && job.state !== 'running';
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: orpc.rules.rehearsal.key() });
  }, [isOver, orpc, queries]);
  const since = format.day(report.since);
  if (report.state === 'running') {
    const done = job?.done ?? report.done;
    return <WorkingNote title={t('rules.rehearsing')} detail={t('rules.progress', { done, total: report.total })} part={report.total > 0 ? done / report.total : null} onStop={onStop} />;
  }
  const right = changeEffects.filter((effect) => !wrongEffects.includes(effect));
  return (
    <Stack component="section" aria-labelledby="rehearsal" gap="md">
      <Title order={2} id="rehearsal" tabIndex={-1}>
        {t('rules.rehearsal')}
      </Title>
      <Text role="status">{t(`rules.rehearsal.${report.state}`, { since, done: report.done, total: report.total })}</Text>
      {report.rule === 'doublon' && <Text size="sm" c="dimmed">{t('rules.rehearsal.twins')}</Text>}
      <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-label={t('rules.blocked')}>
        <Table>
          <Table.Caption>{t('rules.blocked')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {(['fate', 'decided', 'before', 'after'] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`rules.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {decidedKinds.map((kind) => {
              const { decided, blockedBefore, blockedAfter } = report.kinds[kind];
              return (
                <Table.Tr key={kind}>
                  <Table.Th scope="row">{t(`rules.kind.${kind}`)}</Table.Th>
                  <Table.Td>{format.number(decided)}</Table.Td>
                  <Table.Td>{t('rules.of', { count: blockedBefore, total: decided })}</Table.Td>
                  <Table.Td>{t('rules.of', { count: blockedAfter, total: decided })}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Title order={3}>{t('rules.wrong')}</Title>
      {wrongEffects.map((effect) => (
        <EffectLine key={effect} report={report} effect={effect} />
      ))}
      <Title order={3}>{t('rules.right')}</Title>
      {right.map((effect) => (
        <EffectLine key={effect} report={report} effect={effect} />
      ))}
    </Stack>
  );
}
